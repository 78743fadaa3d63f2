import { z } from "zod";
import { edtf, language, line, prose, thingId } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";

export const replyCharsMax = 10_000;
const nameCharsMax = 300;
const noteCharsMax = 1_000;

const addition = z.strictObject({
  sourceId: thingId,
  text: prose(replyCharsMax),
  saidBy: line(nameCharsMax),
  /** A whole day. */
  receivedOn: edtf.pipe(z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "input.dateInvalid")),
  language,
});
export type AddReplyInput = z.input<typeof addition>;

const withdrawal = z.strictObject({
  replyId: thingId,
  note: z
    .string()
    .trim()
    .pipe(z.union([z.literal(""), prose(noteCharsMax)])),
});
export type WithdrawReplyInput = z.input<typeof withdrawal>;

export const parseReply = (input: unknown) => parseInput(addition, input);
export const parseReplyWithdrawal = (input: unknown) => parseInput(withdrawal, input);
