import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb, type Reader } from "#db/client.ts";
import { publishedSlugRedirects } from "#db/schema/published.ts";
import {
  publishedRoles,
  publishedSaidStatistics,
  publishedSpeakers,
} from "#db/schema/published-quotes.ts";
import { chooseByLanguage } from "#domain/by-language.ts";
import type { Shown } from "#domain/settings/public-page.ts";
import { isSlug } from "#domain/slug.ts";
import { tagOf } from "#domain/tags.ts";
import type { PublicPerson, PublicRole, SaidStatistic } from "./view-published.ts";

/** What the public reads of people and organisations, as the role that sees nothing else. */

/** A person or an organisation by the slug, and what is shown of it is made from; or null. */
export async function findPublicPerson(
  slug: string,
  language: string,
  db: Reader = publicDb(),
): Promise<Shown<PublicPerson> | null> {
  if (!isSlug(slug)) return null;
  const [row] = await db.select().from(publishedSpeakers).where(eq(publishedSpeakers.slug, slug));
  if (!row) return null;
  const { id, kind, names, note } = row;
  const name = chooseByLanguage(names, language);
  const roles = await listRoles(db, { id, kind }, language);
  const statistics = await listSaid(db, id);
  const other = kind === "person" ? "organisation" : "person";
  const tags = [
    tagOf(kind, id),
    ...roles.map((role) => tagOf("role", role.id)),
    ...roles.flatMap((role) => role.other?.id ?? []).map((otherId) => tagOf(other, otherId)),
    ...statistics.flatMap((one) => [tagOf("statistic", one.id), tagOf("brief", one.brief.id)]),
  ];
  const view = {
    id,
    kind,
    slug,
    name,
    otherNames: Object.entries(names)
      .filter(([, other]) => other !== name)
      .map(([otherLanguage, other]) => ({ language: otherLanguage, name: other })),
    note,
    roles,
    statistics,
  };
  return { view, tags: [...new Set(tags)] };
}

/** The slug that a person or an organisation has instead of this one, which was theirs; null where it was nobody's, or nobody's who is public. */
export async function findMovedPerson(
  slug: string,
  db: Reader = publicDb(),
): Promise<string | null> {
  if (!isSlug(slug)) return null;
  const { kind, fromSlug, toSlug } = publishedSlugRedirects;
  const [row] = await db
    .select({ toSlug })
    .from(publishedSlugRedirects)
    .where(sql`${kind} in ('people', 'organisations') and ${fromSlug} = ${slug}`);
  return row?.toSlug ?? null;
}

async function listRoles(
  db: Reader,
  { id, kind }: Pick<PublicPerson, "id" | "kind">,
  language: string,
): Promise<PublicRole[]> {
  const isPerson = kind === "person";
  const rows = await db
    .select()
    .from(publishedRoles)
    .where(eq(isPerson ? publishedRoles.personId : publishedRoles.organisationId, id))
    .orderBy(sql`lower(${publishedRoles.during}) nulls first`, asc(publishedRoles.id));
  return rows.map((row) => {
    const names = isPerson ? row.organisationNames : row.personNames;
    return {
      id: row.id,
      title: chooseByLanguage(row.titles, language),
      other: names && {
        id: isPerson ? row.organisationId : row.personId,
        name: chooseByLanguage(names, language),
        slug: isPerson ? row.organisationSlug : row.personSlug,
      },
      from: row.fromEdtf,
      to: row.toEdtf,
    };
  });
}

/** Of an entry of a version's evidence list, whatever its schema. */
const entry = z.object({ number: z.number(), label: z.string(), inSource: z.string() });

async function listSaid(db: Reader, speakerId: string): Promise<SaidStatistic[]> {
  const rows = await db
    .select()
    .from(publishedSaidStatistics)
    .where(eq(publishedSaidStatistics.speakerId, speakerId));
  return rows
    .flatMap(({ id, isDeprecated, briefId, slug, title, language, n, ...row }) => {
      const printed = entry.safeParse(row.entry);
      if (!printed.success) return [];
      const { number, label, inSource } = printed.data;
      const brief = { id: briefId, slug, title, language, n, entry: number };
      return [{ id, label, printed: inSource, isDeprecated, brief }];
    })
    .sort((a, b) => a.label.localeCompare(b.label));
}
