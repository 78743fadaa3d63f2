import { setTimeout as wait } from "node:timers/promises";
import type { HopBefore } from "#fetcher/protocol.ts";
import type { FetchFailureCode } from "#messages/en/fetching.ts";
import type { Fetched, Unfetched } from "./fetcher.ts";
import { type HostReport, isHostFailure, isHostTrouble, toHost } from "./rules.ts";
import { endTurn, type NoTurn, type Turn, takeTurn } from "./turns.ts";
import type { findSlot } from "./visit-slots.ts";

/** Why leave wasn't given: `until` where it may be given later, and when at the earliest. */
export type Refusal = { code: FetchFailureCode; until: Date | null };

/** Whether an address may be asked at all, by whatever the visit obeys; null where it may. */
export type AskRules = (url: URL) => Promise<Refusal | null>;

/** While another worker asks a host, its turn is looked for about so often. */
const lookMs = 300;

/** Others hold all the answers that there is room for. */
const noRoom: NoTurn = { isBusy: true, waitMs: 0 };

/**
 * One visit's way from host to host: holds the turn of the host that is asked now and of no other, so that no two visits ever wait for each other. Waits for turns until
 * `patientUntil` (by performance.now()), in all; and takes none as long as there is no room for the answer.
 */
export function openCourse(given: {
  askRules: AskRules;
  patientUntil: number;
  pace: number;
  /** Where its answers are held; absent for what is small. */
  room?: ReturnType<typeof findSlot>;
}) {
  const { askRules, patientUntil, pace, room } = given;
  let turn: Turn | null = null;
  let refusal: Refusal | null = null;
  /** What broke while leave was asked for: the fetcher is told no more than that there is none. */
  let broken: { error: unknown } | null = null;

  async function release(report: HostReport): Promise<void> {
    if (turn === null) return;
    const held = turn;
    turn = null;
    await endTurn(held, report, pace);
  }

  async function waitForTurn(host: string): Promise<Refusal | null> {
    for (;;) {
      const isRoom = room ? room.slot.enter() : true;
      const taken = isRoom ? await takeTurn(host) : noRoom;
      if ("claim" in taken) {
        turn = taken;
        return null;
      }
      if (isRoom) room?.slot.leave();
      const { waitMs, isBusy } = taken;
      const restMs = Math.max(waitMs, isBusy ? lookMs * (0.5 + Math.random()) : 1);
      if (performance.now() + restMs > patientUntil)
        return { code: "host.notNow", until: new Date(Date.now() + restMs) };
      await wait(restMs);
    }
  }

  return {
    /** For the fetcher, before each hop. */
    async askLeave(address: string, before: HopBefore | null): Promise<boolean> {
      try {
        if (before !== null) {
          room?.slot.leave();
          await release(reportHop(before));
        }
        const url = new URL(address);
        refusal = (await askRules(url)) ?? (await waitForTurn(toHost(url)));
        return refusal === null;
      } catch (error) {
        broken = { error };
        return false;
      }
    },
    /** Gives back the turn that is still held, by how the visit ended. Throws what broke on the way. */
    async end(end: Fetched | Unfetched): Promise<void> {
      if (room?.isOwn) room.slot.close();
      if (broken !== null) throw broken.error;
      await release(reportEnd(end));
    },
    /** Why the last hop had no leave. */
    refusal: (): Refusal | null => refusal,
  };
}

function reportHop({ status, retryAfter }: HopBefore): HostReport {
  return { hasFailed: isHostTrouble(status), retryAfter };
}

function reportEnd(end: Fetched | Unfetched): HostReport {
  if (!end.ok) return { hasFailed: isHostFailure(end.code), retryAfter: null };
  const header = end.headers.find(([name]) => name.toLowerCase() === "retry-after");
  return { hasFailed: isHostTrouble(end.status), retryAfter: header?.[1] ?? null };
}
