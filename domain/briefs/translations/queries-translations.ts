import { sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb, type Reader, studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import type { Shown } from "#domain/settings/public-page.ts";
import { translationsTag } from "#domain/tags.ts";
import type { Translations } from "./view-translations.ts";

const row = z.object({
  id: z.string(),
  slug: z.string(),
  language: z.string(),
  title: z.string(),
  isOriginal: z.boolean(),
  isWithdrawn: z.boolean(),
  changedAt: z.coerce.date(),
});

/** The public briefs of a brief's group; one that was withdrawn is none of them. */
export async function findTranslations(
  briefId: string,
  db: Reader = publicDb(),
): Promise<Shown<Translations>> {
  const { rows } = await db.execute(sql`
    with asked as (select coalesce(translation_of, id) as original from published_briefs where id = ${briefId}),
    members as (select original as id from asked union select t.brief_id from published_translations t where t.original_id = (select original from asked))
    select b.id, b.slug, b.language, v.title, b.id = a.original as "isOriginal", b.is_withdrawn as "isWithdrawn",
      (select max(x.published_at) from published_versions x where x.brief_id = b.id and (x.change_class <> 'typo' or x.n = 1)) as "changedAt"
    from asked a, members m join published_briefs b on b.id = m.id join published_versions v on v.id = b.current_version_id
    order by b.id <> a.original, b.language, b.slug`);
  const group = z
    .array(row)
    .parse(rows)
    .filter(({ isWithdrawn }) => !isWithdrawn);
  const own = group.find(({ id }) => id === briefId);
  const original = group.find(({ isOriginal }) => isOriginal);
  const others = group
    .filter(({ id }) => id !== briefId)
    .map(({ slug, language, title, isOriginal }) => ({ slug, language, title, isOriginal }));
  const isOlder = own !== undefined && original !== undefined && own.changedAt < original.changedAt;
  return { view: { others, isOlder }, tags: [translationsTag(briefId)] };
}

/** What a brief is a translation of, for whoever may say so: its title, and the slug of the original, where it has one. Null where it is missing. */
export async function findOriginal(
  actor: Actor,
  briefId: string,
): Promise<{ title: string; original: { slug: string; title: string } | null } | null> {
  if (!can(actor, "brief.translate") || !isThingId(briefId)) return null;
  const { rows } = await studioDb().execute<{
    title: string;
    slug: string | null;
    originalTitle: string | null;
  }>(sql`
    select d.title_text as title, o.slug, x.title_text as "originalTitle" from briefs b join brief_drafts d on d.brief_id = b.id
    left join briefs o on o.id = b.translation_of left join brief_drafts x on x.brief_id = o.id where b.id = ${briefId}`);
  const [found] = rows;
  if (!found) return null;
  const { title, slug, originalTitle } = found;
  return { title, original: slug === null ? null : { slug, title: originalTitle ?? slug } };
}
