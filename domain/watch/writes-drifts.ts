import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { passageChecks, passageDrifts } from "#db/schema/watch.ts";
import type { JudgedPassage } from "./judge-passage.ts";
import type { DriftState, PassageFate } from "./outcomes.ts";
import { hashFound } from "./writes.ts";

/** A change that briefs are to be warned of as long as it is there. */
const standingStates = ["open", "accepted"] as const;

function isStanding(state: DriftState | undefined): boolean {
  return standingStates.some((standing) => standing === state);
}

/**
 * Tells of what changed, each change once: not again while it stands so, nor where somebody has dismissed that very change, whatever stood there in between; again where it changes once more. What
 * stands as it was, or as it was dismissed, is closed by itself. The passages that were told of, and those that were closed.
 */
export async function tellDrifts(
  tx: Tx,
  checkId: string,
  judged: readonly JudgedPassage[],
): Promise<{ told: string[]; passed: string[] }> {
  const ids = judged.map(({ id }) => id);
  if (ids.length === 0) return { told: [], passed: [] };
  const known = await listKnown(tx, ids);
  const isNews = (passage: JudgedPassage) => {
    if (passage.fate === "unchanged" || known.isDismissed(passage)) return false;
    const before = known.latest.get(passage.id);
    if (!before || before.state === "passed") return true;
    // Of a file that nobody has read yet a further one says no more.
    const isUnreadStill =
      isStanding(before.state) && before.fate === "unread" && passage.fate === "unread";
    return !isUnreadStill && !before.isSame(passage);
  };
  const told = judged.filter(isNews);
  const back = judged.filter(
    (passage) =>
      (passage.fate === "unchanged" || known.isDismissed(passage)) &&
      isStanding(known.latest.get(passage.id)?.state),
  );
  const settled = [...told, ...back].map(({ id }) => id);
  // What was open, or taken for a change to be dealt with, is overtaken by the news, or is past.
  if (settled.some((id) => isStanding(known.latest.get(id)?.state)))
    await tx
      .update(passageDrifts)
      .set({ state: "passed", decidedAt: sql`clock_timestamp()` })
      .where(
        and(
          inArray(passageDrifts.passageId, settled),
          inArray(passageDrifts.state, [...standingStates]),
        ),
      );
  const rows = told.flatMap(({ id, fate }) =>
    fate === "unchanged" ? [] : [{ passageId: id, checkId, fate, toldAt: sql`clock_timestamp()` }],
  );
  if (rows.length > 0) await tx.insert(passageDrifts).values(rows);
  return { told: told.map(({ id }) => id), passed: back.map(({ id }) => id) };
}

type Known = { state: DriftState; fate: PassageFate; isSame(passage: JudgedPassage): boolean };

/** Each passage's newest drift, and whether what became of it now is what somebody has dismissed before. */
async function listKnown(
  tx: Tx,
  ids: readonly string[],
): Promise<{ latest: Map<string, Known>; isDismissed(passage: JudgedPassage): boolean }> {
  const rows = await tx
    .select({
      passageId: passageDrifts.passageId,
      state: passageDrifts.state,
      fate: passageDrifts.fate,
      found: passageChecks.foundSha256,
    })
    .from(passageDrifts)
    .innerJoin(
      passageChecks,
      and(
        eq(passageChecks.checkId, passageDrifts.checkId),
        eq(passageChecks.passageId, passageDrifts.passageId),
      ),
    )
    .where(inArray(passageDrifts.passageId, [...ids]))
    .orderBy(desc(passageDrifts.createdAt));
  const latest = new Map<string, Known>();
  const dismissed = new Set<string>();
  for (const { passageId, state, fate, found } of rows) {
    const told = keyOf({ id: passageId, fate, found });
    if (!latest.has(passageId))
      latest.set(passageId, { state, fate, isSame: (passage) => told === keyOfJudged(passage) });
    if (state === "dismissed") dismissed.add(told);
  }
  return { latest, isDismissed: (passage) => dismissed.has(keyOfJudged(passage)) };
}

const keyOfJudged = (passage: JudgedPassage) =>
  keyOf({ id: passage.id, fate: passage.fate, found: hashFound(passage) });

function keyOf({ id, fate, found }: { id: string; fate: PassageFate; found: Buffer | null }) {
  return `${id} ${fate} ${found?.toString("hex") ?? ""}`;
}

/** So many are told of at once. */
const untoldMax = 1_000;

/** Takes changes that stand and of which no brief was ever told, the oldest first, and marks them as told. Their passages. */
export async function takeUntold(tx: Tx): Promise<string[]> {
  const untold = await tx
    .select({ id: passageDrifts.id })
    .from(passageDrifts)
    .where(and(isNull(passageDrifts.toldAt), inArray(passageDrifts.state, [...standingStates])))
    .orderBy(passageDrifts.createdAt)
    .limit(untoldMax)
    .for("update", { skipLocked: true });
  if (untold.length === 0) return [];
  const told = await tx
    .update(passageDrifts)
    .set({ toldAt: sql`clock_timestamp()` })
    .where(
      inArray(
        passageDrifts.id,
        untold.map(({ id }) => id),
      ),
    )
    .returning({ passageId: passageDrifts.passageId });
  return [...new Set(told.map(({ passageId }) => passageId))];
}
