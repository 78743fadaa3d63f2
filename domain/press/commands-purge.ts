import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { listPurges, removePurges } from "./writes-purges.ts";

/** Where a CDN is told what to forget, and by what it knows us. */
export type Cdn = { url: string; token?: string | undefined };

/** As many tags as every plan of Cloudflare takes at once. */
const batchMax = 30;
const answerMs = 15_000;

/**
 * Tells the CDN to forget what was pressed since: `{"tags":["/briefs/…"]}`, as Cloudflare takes it, each an address and the `Cache-Tag` of its answer. How many there were; 0 where none waits.
 * Throws where the CDN doesn't take them: they wait, and are told again.
 */
export async function purgeSome(actor: Actor, { url, token }: Cdn): Promise<Result<number>> {
  if (!can(actor, "page.press")) return fail({ code: "auth.notAllowed" });
  const some = await listPurges(batchMax);
  if (some.length === 0) return succeed(0);
  const answered = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify({ tags: some.map(({ path }) => path) }),
    redirect: "error",
    signal: AbortSignal.timeout(answerMs),
  });
  await answered.body?.cancel();
  if (!answered.ok) throw new Error(`The CDN answers ${answered.status} to a purge.`);
  await removePurges(some);
  return succeed(some.length);
}
