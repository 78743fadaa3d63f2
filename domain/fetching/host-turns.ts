import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb } from "#db/client.ts";

/** Times in milliseconds. */
export type Manners = {
  /** Between two requests to one host. */
  apartMs: number;
  /** Whoever asks holds the host for so long at most. */
  heldMs: number;
  /** A turn is waited for so long. */
  patienceMs: number;
  /** The pause after a failure, doubled with each further one, up to the second. */
  backOffMs: { least: number; most: number };
};

const minute = 60_000;
export const defaultManners: Manners = {
  apartMs: 5_000,
  heldMs: 90_000,
  patienceMs: 10 * minute,
  backOffMs: { least: minute, most: 6 * 60 * minute },
};

/** How a host took it: whether it failed, and when it wants to be asked again, in milliseconds, where it said so. */
export type Taken = { isFailure: boolean; retryAfterMs: number | null };

const free = z.array(z.object({ waitMs: z.coerce.number() }));

/**
 * Waits for one's turn to ask a host, among all workers: one asks it at a time, and then it is left alone for some seconds, or for as long as it has asked for. False
 * where the turn doesn't come in time: the host wants to be left alone for longer than that.
 */
export async function takeTurn(host: string, manners: Manners = defaultManners): Promise<boolean> {
  const { heldMs, patienceMs } = manners;
  await studioDb().execute(
    sql`insert into fetch_hosts (host) values (${host}) on conflict do nothing`,
  );
  const until = performance.now() + patienceMs;
  for (;;) {
    const taken = await studioDb().execute(sql`
      update fetch_hosts set held_until = clock_timestamp() + make_interval(secs => ${heldMs / 1000})
      where host = ${host} and free_at <= clock_timestamp() and coalesce(held_until, '-infinity') <= clock_timestamp()`);
    if (taken.rowCount === 1) return true;
    const { rows } = await studioDb().execute(sql`
      select extract(epoch from free_at - clock_timestamp()) * 1000 as "waitMs" from fetch_hosts where host = ${host}`);
    const waitMs = Math.max(100, free.parse(rows)[0]?.waitMs ?? 0);
    if (performance.now() + waitMs > until) return false;
    // Several that wait don't all come at once.
    await wait(waitMs + Math.random() * 100);
  }
}

/** Gives the host back. After a failure the pause is longer each time. */
export async function endTurn(
  host: string,
  { isFailure, retryAfterMs }: Taken,
  { apartMs, backOffMs }: Manners = defaultManners,
): Promise<void> {
  const number = (value: number) => sql`${value}::double precision`;
  const backOff = sql`least(${number(backOffMs.most)}, ${number(backOffMs.least)} * power(2, least(failures, 20))) * (0.8 + random() * 0.4)`;
  const pauseMs = isFailure ? sql`greatest(${number(apartMs)}, ${backOff})` : number(apartMs);
  await studioDb().execute(sql`
    update fetch_hosts set held_until = null,
      free_at = clock_timestamp() + make_interval(secs => greatest(${pauseMs}, ${number(retryAfterMs ?? 0)}) / 1000),
      failures = ${isFailure ? sql`failures + 1` : 0}
    where host = ${host}`);
}

const dayMs = 24 * 60 * minute;

/** What a Retry-After header asks for (RFC 9110, 10.2.3): seconds or a date; a day at most. Null for what it isn't. */
export function readRetryAfter(value: string | null, now: Date): number | null {
  const text = value?.trim() ?? "";
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  return Number.isNaN(ms) ? null : Math.min(dayMs, Math.max(0, ms));
}
