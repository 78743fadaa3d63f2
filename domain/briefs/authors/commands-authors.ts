import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isJoined } from "#domain/briefs/comments/queries-staff.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { anyOf } from "#domain/sql.ts";
import { lockBrief } from "../commands-review.ts";
import { type NameAuthorsInput, nameAuthorsInput } from "./input-authors.ts";
import { markAuthors } from "./mark-authors.ts";
import { listAuthors } from "./queries-authors.ts";
import { keyOf } from "./rules-bylines.ts";
import type { BriefAuthor } from "./view-authors.ts";
import { replaceAuthors } from "./writes-authors.ts";

/**
 * Says who is named above a brief: in their order, each by the name that readers get. Versions that are published stay as they are; the next one names these. Refused where
 * somebody else has changed the names meanwhile (`authors.changed`), in review and while a publication is planned, for whoever publishes has seen the names, and where a name stands there twice.
 */
export async function nameAuthors(
  actor: Actor,
  input: NameAuthorsInput,
): Promise<Result<{ authors: number }>> {
  if (!can(actor, "brief.name-authors")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(nameAuthorsInput, input);
  if (!parsed.ok) return parsed;
  const { briefId, authors, seen } = parsed.value;
  const doubled = findDoubled(authors);
  if (doubled) return fail(doubled);
  return await runWrite(actor, async ({ tx, audit }) => {
    const brief = await lockBrief(tx, briefId);
    if (!brief) return fail({ code: "thing.notFound" });
    if (brief.state === "scheduled") return fail({ code: "briefs.scheduled" });
    if (brief.state === "in_review") return fail({ code: "authors.inReview" });
    if (markAuthors(await listAuthors(tx, briefId)) !== seen)
      return fail({ code: "authors.changed" });
    if (!(await mayBeNamed(tx, briefId, authors))) return fail({ code: "thing.notFound" });
    await replaceAuthors(tx, briefId, authors);
    // Who stands behind a name is for those who look after the brief, not for whoever reads the trail.
    const detail = { bylines: authors.map(({ byline }) => byline) };
    audit({ action: "brief.name-authors", thing: "brief", thingId: briefId, detail });
    return succeed({ authors: authors.length });
  });
}

function findDoubled(authors: readonly BriefAuthor[]): Problem | null {
  const keys = authors.map(({ byline }) => keyOf(byline));
  const at = keys.findIndex((key, index) => keys.indexOf(key) < index);
  return at < 0 ? null : { code: "authors.doubled", field: `authors.${at}.byline` };
}

/** Those who can sign in, and whoever stands behind a name already. */
async function mayBeNamed(
  tx: Tx,
  briefId: string,
  authors: readonly BriefAuthor[],
): Promise<boolean> {
  const ids = [...new Set(authors.flatMap(({ staffId }) => staffId ?? []))];
  if (ids.length === 0) return true;
  const { rows } = await tx.execute(sql`
    select id from staff where id = ${anyOf(ids)} and (${isJoined} or id in (select staff_id from brief_authors where brief_id = ${briefId}))`);
  return rows.length === ids.length;
}
