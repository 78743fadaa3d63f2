import { eq, sql } from "drizzle-orm";
import robotsParser from "robots-parser";
import { studioDb } from "#db/client.ts";
import { fetchRobots } from "#db/schema/fetching.ts";
import { canMatch } from "./rules.ts";

/** The rules of a site as they are kept, null where none are or they are older than a day. */
export async function findRules(origin: string): Promise<string | null> {
  const isFresh = sql<boolean>`${fetchRobots.fetchedAt} > clock_timestamp() - interval '1 day'`;
  const [row] = await studioDb()
    .select({ rules: fetchRobots.rules, isFresh })
    .from(fetchRobots)
    .where(eq(fetchRobots.origin, origin));
  return row?.isFresh ? row.rules : null;
}

export async function keepRules(origin: string, rules: string): Promise<void> {
  const fetchedAt = sql`clock_timestamp()`;
  await studioDb()
    .insert(fetchRobots)
    .values({ origin, rules, fetchedAt })
    .onConflictDoUpdate({ target: fetchRobots.origin, set: { rules, fetchedAt } });
}

/** Whether rules (of one group) let an address be fetched, by the longest that fits; "tooLarge" where finding out would take too long. */
export function judgeByRules(rules: string, url: URL): "allowed" | "denied" | "tooLarge" {
  if (!canMatch(rules, url.href)) return "tooLarge";
  const robots = robotsParser(`${url.origin}/robots.txt`, `User-agent: *\n${rules}`);
  return (robots.isAllowed(url.href) ?? true) ? "allowed" : "denied";
}
