import { sql } from "drizzle-orm";
import robotsParser from "robots-parser";
import { z } from "zod";
import { studioDb } from "#db/client.ts";

/** As much of a file as has to be read (RFC 9309, 2.5). */
const bytesMax = 500_000;
/** What a site asks is asked for again after so long; where nobody could say, sooner. In seconds. */
const keptSeconds = 24 * 60 * 60;
const unknownSeconds = 30 * 60;

/** The name by which sites know us. */
export const robotName = "Plumbline";

const held = z.array(z.object({ body: z.string().nullable(), isKnown: z.boolean() }));

export type Robots = z.infer<typeof held>[number];

export function robotsUrlOf(url: string): string {
  return new URL("/robots.txt", url).href;
}

/** Null where it has to be asked for. */
export async function findRobots(origin: string): Promise<Robots | null> {
  const { rows } = await studioDb().execute(sql`
    select body, is_known as "isKnown" from fetch_robots where origin = ${origin} and valid_until > clock_timestamp()`);
  return held.parse(rows)[0] ?? null;
}

export async function keepRobots(origin: string, { body, isKnown }: Robots): Promise<void> {
  const seconds = isKnown ? keptSeconds : unknownSeconds;
  await studioDb().execute(sql`
    insert into fetch_robots (origin, body, is_known, valid_until)
    values (${origin}, ${body}, ${isKnown}, clock_timestamp() + make_interval(secs => ${seconds}))
    on conflict (origin) do update set body = excluded.body, is_known = excluded.is_known, valid_until = excluded.valid_until`);
}

/** What an answer for robots.txt says: none there (4xx), so all may be asked; or nobody can say (RFC 9309, 2.3.1). `answer` is null where there was none. */
export function readRobots(answer: { status: number; bytes: Uint8Array } | null): Robots {
  if (answer === null || answer.status >= 500) return { body: null, isKnown: false };
  if (answer.status >= 300) return { body: null, isKnown: true };
  const body = new TextDecoder().decode(answer.bytes.subarray(0, bytesMax)).replaceAll("\0", "");
  return { body, isKnown: true };
}

export function mayAsk(robots: Robots, url: string): boolean {
  if (!robots.isKnown) return false;
  if (robots.body === null) return true;
  return robotsParser(robotsUrlOf(url), robots.body).isAllowed(url, robotName) !== false;
}
