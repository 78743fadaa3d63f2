import { z } from "zod";
import {
  edtf,
  language,
  line,
  optional,
  printable,
  prose,
  thingId,
  withoutRepeats,
} from "#domain/fields.ts";
import { filesMax } from "./files/rules.ts";
import { declineReasons, remarkCharsMax, togetherActs } from "./rules.ts";
import { filterNameCharsMax, readQueueQuery, togetherMax } from "./rules-queue.ts";

export const textCharsMax = 10_000;
export const messageCharsMax = 5_000;

/** An address of the web, with its scheme or without: "example.org/a" is one. */
const webAddress = printable()
  .trim()
  .max(2_000, "input.tooLong")
  .transform((given) => (/^[a-z][a-z\d+.-]*:/i.test(given) ? given : `https://${given}`))
  .refine(isWebAddress, "submissions.addressInvalid");

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.hostname.includes(".") &&
    url.username === "" &&
    url.password === ""
  );
}

const heldTokens = z
  .array(z.string().max(300))
  .max(filesMax, "submissions.file.tooMany")
  .default([]);

/** What the public sends in. `trap` is a field that people don't see. */
export const submitInput = z.strictObject({
  /** What the form was handed out with (form-token.ts). */
  form: z.string().max(200),
  text: prose(textCharsMax),
  address: optional(webAddress),
  about: optional(line(300)),
  credit: optional(line(120)),
  /** How they may be reached: sealed before it is kept. */
  contact: optional(line(200)),
  /** Of files that were taken for this form (files/held-file.ts). */
  held: heldTokens,
  /** The sum that the browser did (proof.ts); empty where no script runs. */
  solution: z.string().max(2_000, "submissions.proofRefused").default(""),
  trap: z.string().max(1_000).default(""),
});
export type SubmitInput = z.input<typeof submitInput>;

export const statusInput = z.strictObject({ code: z.string("submissions.codeInvalid").max(500) });
export type StatusInput = z.input<typeof statusInput>;

/** Words, files, or both. */
export const answerInput = z
  .strictObject({
    code: z.string("submissions.codeInvalid").max(500),
    text: optional(prose(messageCharsMax)),
    held: heldTokens,
  })
  .refine(({ text, held }) => text !== null || held.length > 0, {
    ...{ path: ["text"], message: "input.required" },
  });
export type AnswerInput = z.input<typeof answerInput>;

const submissionId = z.strictObject({ submissionId: thingId });
export const claimInput = submissionId.extend({ takes: z.boolean() });
export type ClaimInput = z.input<typeof claimInput>;

export const oneInput = submissionId;
export type OneInput = z.input<typeof oneInput>;

export const replyInput = submissionId.extend({ text: prose(messageCharsMax) });
export type ReplyInput = z.input<typeof replyInput>;

export const openContactInput = submissionId.extend({ reason: line(300) });
export type OpenContactInput = z.input<typeof openContactInput>;

export const declineInput = submissionId.extend({
  reason: z.string().pipe(z.enum(declineReasons, "submissions.reasonMissing")),
});
export type DeclineInput = z.input<typeof declineInput>;

export const duplicateInput = submissionId.extend({
  of: z.uuid("submissions.duplicateMissing"),
});
export type DuplicateInput = z.input<typeof duplicateInput>;

/** What becomes of it: a source of what was fetched, of a file that was sent along (by its place), of the address alone; or none. */
const makes = z.discriminatedUnion(
  "from",
  [
    z.strictObject({ from: z.enum(["nothing", "address", "fetched"]) }),
    z.strictObject({ from: z.literal("file"), n: z.number().int().min(1) }),
  ],
  "submissions.makesMissing",
);

const madeSource = z.strictObject({
  title: optional(line(500)),
  publisher: optional(line(200)),
  published: optional(edtf),
  language,
});

export const acceptInput = submissionId
  .extend({
    makes: makes.default({ from: "nothing" }),
    /** A source that is there already, by its code or id; empty where one is to be made. */
    known: optional(line(200)),
    /** What is said of the one that is to be made. */
    source: madeSource.nullish().transform((given) => given ?? null),
    /** Whether the source names the sender, where they asked for it. */
    credits: z.boolean().default(true),
    /** What those who write the brief that it is about are to look at; null where they are told nothing. */
    task: z
      .strictObject({ remark: prose(remarkCharsMax) })
      .nullish()
      .transform((given) => given ?? null),
  })
  .refine(({ makes: { from }, known, source }) => from === "nothing" || known || source, {
    ...{ path: ["source", "language"], message: "input.required" },
  });
export type AcceptInput = z.input<typeof acceptInput>;
export type Accepting = z.output<typeof acceptInput>;

export const fetchInput = submissionId;

/** Whether the source that was made of it names its sender. */
export const creditInput = submissionId.extend({ credits: z.boolean() });
export type CreditInput = z.input<typeof creditInput>;

export const togetherInput = z.strictObject({
  submissionIds: z
    .array(thingId)
    .min(1, "submissions.noneChosen")
    .max(togetherMax, "submissions.tooManyChosen")
    .transform(withoutRepeats),
  act: z.string().pipe(z.enum(togetherActs, "submissions.actMissing")),
  /** Which says what the duplicates say; null is the first of them in the queue, which then waits on. */
  of: z.uuid("submissions.duplicateMissing").nullable().default(null),
});
export type TogetherInput = z.input<typeof togetherInput>;

export const undoTogetherInput = z.strictObject({ togetherId: thingId });
export type UndoTogetherInput = z.input<typeof undoTogetherInput>;

export const saveFilterInput = z.strictObject({
  name: line(filterNameCharsMax),
  /** As an address asks for it (rules-queue.ts). */
  query: z
    .string()
    .max(500)
    .transform((query) => new URLSearchParams(query))
    .transform((params) => readQueueQuery((name) => params.get(name) ?? ""))
    .refine((query) => query !== null, "submissions.filterUnknown"),
});
export type SaveFilterInput = z.input<typeof saveFilterInput>;

export const removeFilterInput = z.strictObject({ filterId: thingId });
export type RemoveFilterInput = z.input<typeof removeFilterInput>;
