import { sql } from "drizzle-orm";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { type FollowInput, followInput, type SeeNewsInput, seeNewsInput } from "./input-news.ts";
import { setFollowing, setSeen } from "./writes-news.ts";

/** Says that one has seen news of one's own; others' are passed over. It leaves no trail: it is about nothing but what the desk still shows. */
export async function seeNews(actor: Actor, input: SeeNewsInput): Promise<Result<"seen">> {
  if (!can(actor, "news.see") || actor.kind !== "staff") return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(seeNewsInput, input);
  if (!parsed.ok) return parsed;
  return await runWrite(
    actor,
    async ({ tx }) => {
      await setSeen(tx, { staffId: actor.id, ...parsed.value });
      return succeed("seen" as const);
    },
    { trail: "none" },
  );
}

/** Is told from now on of what happens to a brief. Done again it changes nothing. */
export async function followBrief(actor: Actor, input: FollowInput): Promise<Result<Followed>> {
  return await follow(actor, input, true);
}

export async function unfollowBrief(actor: Actor, input: FollowInput): Promise<Result<Followed>> {
  return await follow(actor, input, false);
}

type Followed = { briefId: string };

async function follow(
  actor: Actor,
  input: FollowInput,
  isFollowing: boolean,
): Promise<Result<Followed>> {
  if (!can(actor, "brief.follow") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(followInput, input);
  if (!parsed.ok) return parsed;
  const { briefId } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    const { rows } = await tx.execute(sql`select from briefs where id = ${briefId}`);
    if (rows.length === 0) return fail({ code: "thing.notFound" });
    const isChanged = await setFollowing(tx, { briefId, staffId: actor.id, isFollowing });
    const action = isFollowing ? "brief.follow" : "brief.unfollow";
    // Of the draft: no page of readers changes.
    if (isChanged) audit({ action, thing: "draft", thingId: briefId });
    return succeed({ briefId });
  });
}
