import { z } from "zod";
import { changeClasses } from "./version-content.ts";

export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const createBriefInput = z.strictObject({
  slug: z.string().trim().min(1).max(120),
  language: z.enum(["en", "ru"]).default("en"),
  title: z.string().trim().max(300).default(""),
});
export type CreateBriefInput = z.input<typeof createBriefInput>;

/** One save of a draft. `clientId` is the tab's, `saveNumber` counts its saves: a save that comes twice is answered as the first time. */
export const saveDraftInput = z.strictObject({
  briefId: z.uuid(),
  baseRevision: z.number().int().nonnegative(),
  clientId: z.uuid(),
  saveNumber: z.number().int().positive(),
  document: z.unknown(),
});
export type SaveDraftInput = z.input<typeof saveDraftInput>;

export const briefAtRevision = z.strictObject({
  briefId: z.uuid(),
  revision: z.number().int().positive(),
});
export type BriefAtRevision = z.input<typeof briefAtRevision>;

export const publishInput = briefAtRevision.extend({
  changeClass: z.enum(changeClasses),
  note: z.string().trim().max(2000).default(""),
  wasWrong: z.string().trim().max(2000).default(""),
  isRight: z.string().trim().max(2000).default(""),
});
export type PublishInput = z.input<typeof publishInput>;

export const resolveNoticeInput = z.strictObject({
  noticeId: z.uuid(),
  decision: z.enum(["accepted", "dismissed"]),
  reason: z.string().trim().max(2000).default(""),
});
export type ResolveNoticeInput = z.input<typeof resolveNoticeInput>;
