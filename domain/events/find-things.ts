import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { isNotTrashed } from "#domain/sql.ts";
import type { EventParts } from "./input.ts";

const found = z.object({ kind: z.string(), id: z.string(), slug: z.string() });
const columns: Record<string, "personId" | "organisationId" | "programmeId" | "subjectId"> = {
  person: "personId",
  organisation: "organisationId",
  programme: "programmeId",
  subject: "subjectId",
};

/** Whom and what an event is about, from their slugs: a row each. Fails where one is nobody's. */
export async function findThings(
  tx: Tx,
  { who, programmes, subjects }: Pick<EventParts, "who" | "programmes" | "subjects">,
): Promise<Result<Record<string, string>[]>> {
  const among = (slugs: readonly string[]) => sql`any(${sql.param([...slugs])}::text[])`;
  const { rows } = await tx.execute(sql`
    select 'person' as kind, p.id, p.slug from people p where p.slug = ${among(who)} and ${isNotTrashed("person", "p.id")}
    union all select 'organisation', o.id, o.slug from organisations o where o.slug = ${among(who)} and ${isNotTrashed("organisation", "o.id")}
    union all select 'programme', g.id, g.slug from programmes g where g.slug = ${among(programmes)}
    union all select 'subject', s.id, s.slug from subjects s where s.slug = ${among(subjects)} and ${isNotTrashed("subject", "s.id")}`);
  const things = z.array(found).parse(rows);
  const lacks = (
    field: "who" | "programmes" | "subjects",
    slugs: readonly string[],
    kinds: string[],
  ) =>
    slugs
      .filter((slug) => !things.some((thing) => thing.slug === slug && kinds.includes(thing.kind)))
      .map((slug) => ({ code: "events.unknownThing", field, values: { slug } }) as const);
  const [first, ...more] = [
    ...lacks("who", who, ["person", "organisation"]),
    ...lacks("programmes", programmes, ["programme"]),
    ...lacks("subjects", subjects, ["subject"]),
  ];
  if (first) return fail(first, ...more);
  return succeed(things.map(({ kind, id }) => ({ [columns[kind] ?? kind]: id })));
}
