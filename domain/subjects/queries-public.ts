import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb, type Reader } from "#db/client.ts";
import type { Shown } from "#domain/settings/public-page.ts";
import { isSlug } from "#domain/slug.ts";
import { nameIn } from "#domain/sql.ts";
import { subjectsTag, tagOf } from "#domain/tags.ts";
import type { PublicSubject, PublicSubjectName } from "./view.ts";

/** What the public reads of subjects, as the role that sees nothing else. One that nothing public stands under is nobody's to know of yet. */

const name = z.object({ id: z.string(), slug: z.string(), name: z.string() });
const subject = name.extend({
  description: z.string(),
  briefs: z.number(),
  indicators: z.number(),
});

/** Every subject, in the editors' order, with how much stands under it. */
export async function listPublicSubjects(
  language: string,
  db: Reader = publicDb(),
): Promise<Shown<PublicSubject[]>> {
  return { view: await load(db, sql`true`, language), tags: [subjectsTag] };
}

/** The names alone of those that something public stands under, or of those that a brief does, in the same order: uncounted, for what a page costs that only leads to them. */
export async function listSubjectNames(
  { language, ofBriefs = false }: { language: string; ofBriefs?: boolean },
  db: Reader = publicDb(),
): Promise<Shown<PublicSubjectName[]>> {
  const ofIndicators = ofBriefs
    ? sql`false`
    : sql`exists (select from published_indicators i where s.id = any(i.subject_ids))`;
  const { rows } = await db.execute(sql`
    select s.id, s.slug, ${nameIn("s.names", language)} as name from published_subjects s
    where exists (select from published_brief_subjects x where x.subject_id = s.id) or ${ofIndicators} order by s.position, name`);
  return { view: z.array(name).parse(rows), tags: [subjectsTag] };
}

/** A subject by its slug; null where there is none. */
export async function findPublicSubject(
  slug: string,
  language: string,
  db: Reader = publicDb(),
): Promise<Shown<PublicSubject> | null> {
  if (!isSlug(slug)) return null;
  const [found] = await load(db, sql`s.slug = ${slug}`, language);
  return found ? { view: found, tags: [tagOf("subject", found.id)] } : null;
}

/** Those that a brief stands under, in the editors' order. */
export async function listSubjectsOfBrief(
  briefId: string,
  language: string,
  db: Reader = publicDb(),
): Promise<Shown<PublicSubjectName[]>> {
  const { rows } = await db.execute(sql`
    select s.id, s.slug, ${nameIn("s.names", language)} as name from published_brief_subjects x join published_subjects s on s.id = x.subject_id
    where x.brief_id = ${briefId} order by s.position, name`);
  const view = z.array(name).parse(rows);
  return { view, tags: view.map(({ id }) => tagOf("subject", id)) };
}

async function load(db: Reader, asked: SQL, language: string): Promise<PublicSubject[]> {
  const { rows } = await db.execute(sql`
    select * from (
      select s.id, s.slug, ${nameIn("s.names", language)} as name, s.description, s.position,
        (select count(*)::int from published_brief_subjects x where x.subject_id = s.id) as briefs,
        (select count(*)::int from published_indicators i where s.id = any(i.subject_ids)) as indicators
      from published_subjects s where ${asked}) found
    where briefs + indicators > 0 order by position, name`);
  return z.array(subject).parse(rows);
}
