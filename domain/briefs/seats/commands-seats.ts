import { createHash } from "node:crypto";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { type SitInput, sitInput } from "./input-seats.ts";
import { decideSeat } from "./rules-seats.ts";
import type { Seating } from "./view-seats.ts";
import { holdSeats, leaveSeat, setSeat } from "./writes-seats.ts";

/**
 * Says that a tab is at a draft, and what it wants there: to read, to write, to go on writing, to write in somebody else's place, or to be gone. Who only reads is never made to write. Saying where one
 * is leaves no trail; that somebody took over from somebody else is audited. Who knows a tab's id may say that it is gone: its own session may have ended before it.
 */
export async function sitAtDraft(actor: Actor, input: SitInput): Promise<Result<Seating>> {
  if (!can(actor, "draft.sit") || actor.kind !== "staff") return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(sitInput, input);
  if (!parsed.ok) return parsed;
  const { briefId, clientId, nodeId } = parsed.value;
  const wants =
    parsed.value.wants === "leave" || can(actor, "brief.edit") ? parsed.value.wants : "read";
  return await runWrite(
    actor,
    async ({ tx, audit }) => {
      const held = await holdSeats(tx, briefId);
      if (!held) return fail({ code: "thing.notFound" });
      const { seats, revision, now, inTrash } = held;
      const others = seats.filter((one) => one.clientId !== clientId);
      if (wants === "leave") {
        await leaveSeat(tx, briefId, clientId);
        return succeed({ isWriting: false, others: [], askedBy: null, revision, inTrash });
      }
      const me = { clientId, staffId: actor.id };
      const decided = decideSeat(seats, { me, wants, now });
      const mine = seats.find((one) => one.clientId === clientId);
      const writer = others.find(({ isWriting }) => isWriting);
      const askedOf = decided.askedAt === null ? null : (writer?.staffId ?? mine?.askedOf ?? null);
      await setSeat(tx, { briefId, clientId, staffId: actor.id, nodeId, askedOf, ...decided });
      const from = decided.takesFrom?.staffId ?? mine?.askedOf ?? null;
      if (wants === "takeOver" && decided.isWriting && from !== null && from !== actor.id)
        audit({
          action: "draft.take-over",
          thing: "draft",
          thingId: briefId,
          detail: { from, waited: decided.takesFrom !== null },
        });
      const asking = others.filter(({ askedAt }) => askedAt !== null);
      return succeed({
        isWriting: decided.isWriting,
        others: others.map((one) => ({
          key: keyOf(one.clientId),
          name: one.name,
          nodeId: one.nodeId,
          isWriting: one.isWriting && one.clientId !== decided.takesFrom?.clientId,
          isMe: one.staffId === actor.id,
        })),
        askedBy: decided.isWriting ? (asking[0]?.name ?? null) : null,
        revision,
        inTrash,
      });
    },
    { trail: "none" },
  );
}

/** Whoever knows a tab's id may say that it is gone, so others are told another name of it. */
function keyOf(clientId: string): string {
  return createHash("sha256").update(clientId).digest("hex").slice(0, 16);
}
