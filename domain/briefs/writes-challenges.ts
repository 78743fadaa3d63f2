import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { notices } from "#db/schema/notices.ts";
import { anyOf } from "#domain/sql.ts";
import { tell } from "./news/writes-news.ts";

export type Challenge = {
  briefId: string;
  submissionId: string;
  /** Where it stands in the brief, and as readers saw it; null for the brief as a whole. */
  nodeId: string | null;
  printed: string | null;
  /** What is to be looked at. */
  remark: string;
};

/** Tells those who write a brief what a reader challenges in it: a notice that is open until a version answers it, or somebody says why none has to. Its id. */
export async function insertChallenge(
  tx: Tx,
  challenge: Challenge,
  by: string | null,
): Promise<string> {
  const [made] = await tx
    .insert(notices)
    .values({ kind: "challenged", ...challenge })
    .returning({ id: notices.id });
  if (!made) throw new Error("The notice that was just written is not there.");
  await tell(tx, { briefId: challenge.briefId, kind: "challenged", by });
  return made.id;
}

/** Those of these that are open challenges of the brief are answered by a version of it. How many were. */
export async function answerChallenges(
  tx: Tx,
  {
    noticeIds,
    ...answer
  }: {
    briefId: string;
    noticeIds: readonly string[];
    versionId: string;
    by: string | null;
  },
): Promise<number> {
  if (noticeIds.length === 0) return 0;
  const answered = await tx
    .update(notices)
    .set({
      ...{ state: "accepted", answeredBy: answer.versionId },
      ...{ decidedBy: answer.by, decidedAt: sql`clock_timestamp()` },
    })
    .where(
      and(
        eq(notices.briefId, answer.briefId),
        eq(notices.kind, "challenged"),
        eq(notices.state, "open"),
        sql`${notices.id} = ${anyOf(noticeIds)}`,
      ),
    )
    .returning({ id: notices.id });
  return answered.length;
}
