import { sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb } from "#db/client.ts";
import { noticeStates } from "#db/schema/notices.ts";
import { sentFileStates, sentFileTypes } from "#db/schema/submission-files.ts";
import { submissionKinds, submissionStates } from "#db/schema/submissions.ts";
import { changeClasses } from "#domain/briefs/version-content.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { type StatusInput, statusInput } from "./input.ts";
import { hashReceipt, readReceiptCode } from "./receipt.ts";
import { declineReasons } from "./rules.ts";
import { countLook } from "./sender-limits.ts";
import type { ReceiptView } from "./view.ts";

/** Where something stands that was sent under this code, with what was written about it since. Each look is counted by network, in memory. */
export async function findReceipt(
  input: StatusInput,
  { network }: { network: string },
): Promise<Result<ReceiptView>> {
  const parsed = parseInput(statusInput, input);
  if (!parsed.ok) return parsed;
  const code = readReceiptCode(parsed.value.code);
  if (code === null) return fail({ code: "submissions.codeInvalid", field: "code" });
  const minutes = await countLook(network);
  if (minutes > 0) return fail({ code: "submissions.slowDown", values: { minutes } });
  const { rows } = await publicDb().execute(
    sql`select read_submission(${await hashReceipt(code)}) as found`,
  );
  const found = receiptRows.parse(rows)[0]?.found ?? null;
  return found ? succeed(found) : fail({ code: "submissions.codeUnknown", field: "code" });
}

/** As the database tells of a submission's file. */
export const sentFile = z.object({
  n: z.number(),
  mediaType: z.enum(sentFileTypes),
  byteLength: z.number(),
  state: z.enum(sentFileStates),
});

const receiptRows = z.array(
  z.object({
    found: z
      .object({
        kind: z.enum(submissionKinds),
        state: z.enum(submissionStates),
        receivedOn: z.string(),
        declineReason: z.enum(declineReasons).nullable(),
        about: z.string().nullable(),
        isForgotten: z.boolean(),
        hasSource: z.boolean(),
        sourceCode: z.string().nullable(),
        challenge: z
          .object({
            state: z.enum(noticeStates),
            answer: z
              .object({
                ...{ slug: z.string(), n: z.number(), title: z.string() },
                changeClass: z.enum(changeClasses),
              })
              .nullable(),
          })
          .nullable(),
        files: z.array(sentFile),
        messages: z.array(z.object({ isOurs: z.boolean(), text: z.string(), sentOn: z.string() })),
      })
      .nullable(),
  }),
);
