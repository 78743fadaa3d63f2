import { nameAuthors } from "#domain/briefs/authors/commands-authors.ts";
import { checkCitation, takeBackCheck } from "#domain/briefs/checks/commands-checks.ts";
import { createBrief, saveDraft } from "#domain/briefs/commands-drafts.ts";
import { answerChallenge, raiseNotices, resolveNotice } from "#domain/briefs/commands-notices.ts";
import { publishBrief } from "#domain/briefs/commands-publish.ts";
import { replaceWitness, undoReplacement } from "#domain/briefs/commands-replace.ts";
import { returnBrief, returnWithRemark, submitBrief } from "#domain/briefs/commands-review.ts";
import { placeBrief } from "#domain/briefs/commands-subjects.ts";
import { withdrawBrief } from "#domain/briefs/commands-withdraw.ts";
import {
  deleteComment,
  editComment,
  restoreComment,
} from "#domain/briefs/comments/commands-comments.ts";
import { decideSuggestion, suggestWords } from "#domain/briefs/comments/commands-suggestions.ts";
import {
  reopenThread,
  replyToThread,
  resolveThread,
  startThread,
} from "#domain/briefs/comments/commands-threads.ts";
import { nameRevision, restoreText } from "#domain/briefs/history/commands-history.ts";
import { followBrief, seeNews, unfollowBrief } from "#domain/briefs/news/commands-news.ts";
import {
  answerPreview,
  createPreviewLink,
  endPreviewLink,
} from "#domain/briefs/previews/commands-previews.ts";
import { publishRevised, takeRevised } from "#domain/briefs/revised/commands-revised.ts";
import {
  cancelSchedule,
  runDueSchedules,
  runSchedule,
  schedulePublication,
  scheduleWithdrawal,
} from "#domain/briefs/schedules/commands-schedules.ts";
import { sitAtDraft } from "#domain/briefs/seats/commands-seats.ts";
import { setOriginal } from "#domain/briefs/translations/commands-translations.ts";
import { type CommandCases, missingId } from "./command-case.ts";

const briefId = missingId;
const revision = 1;
const someTime = () => ({
  at: new Date(Date.now() + 86_400_000).toISOString().slice(0, 16),
  timeZone: "UTC",
});
const body = "Is it so?";
const thread = { briefId, threadId: missingId };

export const cases: CommandCases = {
  createBrief: {
    action: "brief.create",
    run: (actor) => createBrief(actor, { slug: "a-brief", title: "A brief" }),
  },
  saveDraft: {
    action: "brief.edit",
    run: (actor) =>
      saveDraft(actor, {
        briefId,
        baseRevision: revision,
        clientId: missingId,
        saveNumber: 1,
        document: { type: "doc", content: [] },
      }),
  },
  restoreText: {
    action: "brief.edit",
    run: (actor) =>
      restoreText(actor, {
        briefId,
        baseRevision: revision,
        from: { kind: "revision", n: revision },
      }),
  },
  nameRevision: {
    action: "brief.edit",
    run: (actor) => nameRevision(actor, { briefId, revision, name: "Before the lawyers" }),
  },
  submitBrief: {
    action: "brief.submit",
    run: (actor) => submitBrief(actor, { briefId, revision }),
  },
  returnBrief: { action: "brief.edit", run: (actor) => returnBrief(actor, { briefId, revision }) },
  returnWithRemark: {
    action: "brief.review",
    run: (actor) => returnWithRemark(actor, { briefId, body }),
  },
  followBrief: { action: "brief.follow", run: (actor) => followBrief(actor, { briefId }) },
  unfollowBrief: { action: "brief.follow", run: (actor) => unfollowBrief(actor, { briefId }) },
  seeNews: { action: "news.see", run: (actor) => seeNews(actor, { newsIds: [missingId] }) },
  publishBrief: {
    action: "brief.publish",
    run: (actor) => publishBrief(actor, { briefId, revision, changeClass: "first" }),
  },
  sitAtDraft: {
    action: "draft.sit",
    run: (actor) => sitAtDraft(actor, { briefId, clientId: missingId, wants: "read" }),
  },
  takeRevised: {
    action: "vintage.take",
    run: (actor) => takeRevised(actor, { briefId, revision, statisticId: missingId }),
  },
  publishRevised: {
    action: "vintage.publish",
    run: (actor) =>
      publishRevised(actor, {
        briefId,
        revision,
        statisticId: missingId,
        changeClass: "update",
      }),
  },
  nameAuthors: {
    action: "brief.name-authors",
    run: (actor) => nameAuthors(actor, { briefId, authors: [], seen: "" }),
  },
  placeBrief: {
    action: "brief.place",
    run: (actor) => placeBrief(actor, { briefId, subjectIds: [], seen: [] }),
  },
  setOriginal: {
    action: "brief.translate",
    run: (actor) => setOriginal(actor, { briefId, original: "", seen: "" }),
  },
  checkCitation: {
    action: "citation.check",
    run: (actor) =>
      checkCitation(actor, {
        briefId,
        nodeId: "abcdefghij",
        fingerprint: "0".repeat(64),
        outcome: "stands",
      }),
  },
  takeBackCheck: {
    action: "citation.check",
    run: (actor) => takeBackCheck(actor, { checkId: missingId }),
  },
  schedulePublication: {
    action: "brief.schedule",
    run: (actor) =>
      schedulePublication(actor, { briefId, revision, changeClass: "first", ...someTime() }),
  },
  scheduleWithdrawal: {
    action: "brief.schedule",
    run: (actor) => scheduleWithdrawal(actor, { briefId, note: "It ends here.", ...someTime() }),
  },
  cancelSchedule: {
    action: "brief.publish",
    run: (actor) => cancelSchedule(actor, { scheduleId: missingId }),
  },
  runSchedule: {
    action: "schedule.run",
    run: (actor) => runSchedule(actor, { scheduleId: missingId }),
  },
  runDueSchedules: { action: "schedule.run", run: (actor) => runDueSchedules(actor) },
  createPreviewLink: {
    action: "preview.create",
    run: (actor) => createPreviewLink(actor, { briefId, label: "Our lawyer", days: 7 }),
  },
  endPreviewLink: {
    action: "preview.end",
    run: (actor) => endPreviewLink(actor, { linkId: missingId }),
  },
  answerPreview: {
    action: "preview.answer",
    run: (actor) =>
      answerPreview(actor, { token: "x", revision, outcome: "approved", name: "A lawyer" }),
  },
  startThread: {
    action: "comment.write",
    run: (actor) => startThread(actor, { briefId, place: null, body }),
  },
  replyToThread: {
    action: "comment.write",
    run: (actor) => replyToThread(actor, { ...thread, body }),
  },
  resolveThread: { action: "comment.write", run: (actor) => resolveThread(actor, thread) },
  reopenThread: { action: "comment.write", run: (actor) => reopenThread(actor, thread) },
  editComment: {
    action: "comment.write",
    run: (actor) => editComment(actor, { commentId: missingId, revision, body }),
  },
  deleteComment: {
    action: "comment.write",
    run: (actor) => deleteComment(actor, { commentId: missingId }),
  },
  restoreComment: {
    action: "comment.write",
    run: (actor) => restoreComment(actor, { commentId: missingId }),
  },
  suggestWords: {
    action: "comment.write",
    run: (actor) =>
      suggestWords(actor, {
        briefId,
        place: { nodeId: "abcdefghij", words: { start: 0, end: 2, exact: "It" } },
        instead: "This",
      }),
  },
  decideSuggestion: {
    action: "suggestion.decide",
    run: (actor) => decideSuggestion(actor, { ...thread, decision: "rejected" }),
  },
  withdrawBrief: {
    action: "brief.withdraw",
    run: (actor) => withdrawBrief(actor, { briefId, note: "It was not ours to publish." }),
  },
  raiseNotices: {
    action: "notice.raise",
    run: (actor) =>
      raiseNotices(actor, { cause: "vintage", statisticId: missingId, vintageId: missingId }),
  },
  replaceWitness: {
    action: "witness.replace",
    run: (actor) =>
      replaceWitness(actor, { driftId: missingId, witness: { passageId: missingId } }),
  },
  undoReplacement: {
    action: "witness.replace",
    run: (actor) => undoReplacement(actor, { driftId: missingId }),
  },
  answerChallenge: {
    action: "notice.resolve",
    run: (actor) => answerChallenge(actor, { noticeId: missingId, version: 2 }),
  },
  resolveNotice: {
    action: "notice.resolve",
    run: (actor) => resolveNotice(actor, { noticeId: missingId, decision: "accepted" }),
  },
};
