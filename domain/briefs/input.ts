import { z } from "zod";
import { passageReference } from "#domain/capture/input.ts";
import { printable, thingId, withoutRepeats } from "#domain/fields.ts";
import { defaultLanguage, languages } from "#messages/languages.ts";
import { changeClasses } from "./version-content.ts";

export const createBriefInput = z.strictObject({
  slug: z.string().trim().min(1, "input.required").max(120, "input.tooLong"),
  language: z.enum(languages).default(defaultLanguage),
  title: printable().trim().max(300, "input.tooLong").default(""),
  subjectIds: z.array(thingId).max(20).default([]).transform(withoutRepeats),
});
export type CreateBriefInput = z.input<typeof createBriefInput>;

/** Of Postgres. */
const integerMax = 2_147_483_647;

/** One save of a draft. `clientId` is the tab's, `saveNumber` counts its saves: a save that comes twice is answered as the first time. */
export const saveDraftInput = z.strictObject({
  briefId: thingId,
  baseRevision: z.number().int().nonnegative(),
  clientId: z.uuid(),
  saveNumber: z.number().int().positive().max(integerMax),
  document: z.unknown(),
});
export type SaveDraftInput = z.input<typeof saveDraftInput>;

export const briefAtRevision = z.strictObject({
  briefId: thingId,
  revision: z.number().int().positive(),
});
export type BriefAtRevision = z.input<typeof briefAtRevision>;

const text = printable().trim().max(2000, "input.tooLong").default("");

export const publishInput = briefAtRevision.extend({
  changeClass: z.enum(changeClasses),
  note: text,
  wasWrong: text,
  isRight: text,
  /** Why a correction can't wait until somebody else has checked it. */
  aloneBecause: text,
  /** Notices of what readers challenged that this version answers. */
  answers: z.array(thingId).max(100).default([]).transform(withoutRepeats),
});
export type PublishInput = z.input<typeof publishInput>;

export const withdrawInput = z.strictObject({
  briefId: thingId,
  /** Readers find it in the brief's place. */
  note: printable().trim().min(1, "briefs.noteMissing").max(2000, "input.tooLong"),
});
export type WithdrawInput = z.input<typeof withdrawInput>;

export const replaceWitnessInput = z.strictObject({ driftId: thingId, witness: passageReference });
export type ReplaceWitnessInput = z.input<typeof replaceWitnessInput>;

export const undoReplacementInput = z.strictObject({ driftId: thingId });
export type UndoReplacementInput = z.input<typeof undoReplacementInput>;

export const resolveNoticeInput = z.strictObject({
  noticeId: thingId,
  decision: z.enum(["accepted", "dismissed"]),
  reason: text,
});
export type ResolveNoticeInput = z.input<typeof resolveNoticeInput>;

/** A version that was published since says what is right: by its number. */
export const answerChallengeInput = z.strictObject({
  noticeId: thingId,
  version: z.coerce
    .number<number | string>("briefs.versionMissing")
    .int("briefs.versionMissing")
    .positive("briefs.versionMissing"),
});
export type AnswerChallengeInput = z.input<typeof answerChallengeInput>;
