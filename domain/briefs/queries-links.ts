import { sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb, type Reader } from "#db/client.ts";
import { type Tag, tagOf } from "#domain/tags.ts";
import type { VersionContent } from "./version-content.ts";
import { type EvidenceLinks, noLinks } from "./view.ts";

const found = z.object({
  codes: z.array(z.string()),
  speakers: z.array(
    z.object({
      was: z.string(),
      slug: z.string(),
      kind: z.enum(["person", "organisation"]),
      id: z.string(),
    }),
  ),
});

/** Which quotes and speakers that a version names have a page of their own now; and the tags of those whose page may move. One statement: each costs a reader a millisecond. */
export async function findEvidenceLinks(
  { evidence }: VersionContent,
  db: Reader = publicDb(),
): Promise<{ links: EvidenceLinks; tags: Tag[] }> {
  const cited = evidence.filter((entry) => entry.kind === "quote");
  if (cited.length === 0) return { links: noLinks, tags: [] };
  const codes = cited.map(({ code }) => code);
  const slugs = [...new Set(cited.flatMap(({ speaker }) => speaker?.slug ?? []))];
  const { rows } = await db.execute(sql`
    select array(select code from published_quotes where code = any(${sql.param(codes)})) as codes,
      (select coalesce(json_agg(json_build_object('was', was, 'slug', s.slug, 'kind', s.kind, 'id', s.id)), '[]')
        from unnest(${sql.param(slugs)}::text[]) was
        left join published_slug_redirects r on r.kind in ('people', 'organisations') and r.from_slug = was
        join published_speakers s on s.slug = coalesce(r.to_slug, was)) as speakers`);
  const { codes: quotes, speakers } = found.parse(rows[0]);
  return {
    links: {
      quotes: new Set(quotes),
      people: new Map(speakers.map(({ was, slug }) => [was, slug])),
      organisations: new Set(
        speakers.filter(({ kind }) => kind === "organisation").map(({ slug }) => slug),
      ),
    },
    tags: [...new Set(speakers.map(({ kind, id }) => tagOf(kind, id)))],
  };
}
