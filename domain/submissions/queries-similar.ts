import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb } from "#db/client.ts";
import { submissionStates } from "#db/schema/submissions.ts";
import { anyOf } from "#domain/sql.ts";
import { alike, isSame } from "./rules.ts";
import type { Earlier, Similar } from "./view.ts";

/** Texts are compared by their beginning: who wants to be found alike doesn't begin otherwise. */
const comparedChars = 1000;
const excerptChars = 240;
const shortChars = 90;
const similarMax = 5;
/** Nobody waits longer for what is only a help. */
const similarMs = 1_500;
const earlierMs = 500;
const queryCancelled = "57014";

/** What says much the same, the most alike first; short texts say the same only to a person. Nothing where that takes too long: thousands of the same text are told apart by nobody. */
export async function listSimilar({ id, text }: { id: string; text: string }): Promise<Similar[]> {
  if (text === "") return [];
  const begins = text.slice(0, comparedChars);
  const rows = await compare(
    similarMs,
    sql`
    select s.id, left(s.text, ${excerptChars}) as text, s.state, similarity(left(s.text, 1000), ${begins}) as similarity
    from submissions s where left(s.text, 1000) % ${begins} and s.id <> ${id}
    order by similarity desc, s.received_on, s.id limit ${similarMax}`,
  );
  return similarRows
    .parse(rows)
    .map(({ similarity, ...other }) => ({ ...other, isSame: isSame(similarity, text) }));
}

const similar = {
  id: z.string(),
  text: z.string(),
  state: z.enum(submissionStates),
  similarity: z.number(),
};
const similarRows = z.array(z.object(similar));

/** Of each of these, by its id, the one before it in the queue that says it most alike. Nothing where that takes too long. */
export async function listEarlier(ids: readonly string[]): Promise<Map<string, Earlier>> {
  if (ids.length === 0) return new Map();
  const rows = await compare(
    earlierMs,
    sql`
    select q.id as "of", left(q.text, 1000) as "saying", e.* from submissions q cross join lateral (
      select s.id, rtrim(left(s.text, ${shortChars})) || case when length(s.text) > ${shortChars} then ' …' else '' end as text, s.state, similarity(left(s.text, 1000), left(q.text, 1000)) as similarity
      from submissions s where left(s.text, 1000) % left(q.text, 1000) and (s.received_on, s.id) < (q.received_on, q.id)
      order by similarity desc, s.received_on, s.id limit 1) e
    where q.id = ${anyOf(ids)} and q.text <> ''`,
  );
  return new Map(
    earlierRows
      .parse(rows)
      .map(({ of, saying, similarity, ...other }) => [
        of,
        { ...other, isSame: isSame(similarity, saying) },
      ]),
  );
}

const earlierRows = z.array(z.object({ of: z.string(), saying: z.string(), ...similar }));

async function compare(patienceMs: number, query: SQL): Promise<Record<string, unknown>[]> {
  try {
    return await studioDb().transaction(async (tx) => {
      await tx.execute(
        sql`select set_config('pg_trgm.similarity_threshold', ${String(alike)}, true), set_config('statement_timeout', ${String(patienceMs)}, true)`,
      );
      return (await tx.execute(query)).rows;
    });
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    if (cause instanceof Error && "code" in cause && cause.code === queryCancelled) return [];
    throw error;
  }
}
