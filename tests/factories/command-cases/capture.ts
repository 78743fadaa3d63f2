import {
  addCapture,
  addFetchedCapture,
  createSourceWithCapture,
  createSourceWithFetched,
} from "#domain/capture/commands.ts";
import { fingerprintTexts } from "#domain/capture/commands-fingerprints.ts";
import { holdBytes, receiveFile } from "#domain/capture/commands-held.ts";
import { paintPages, requestPages } from "#domain/capture/commands-pages.ts";
import { createPassage, dismissProposals } from "#domain/capture/commands-passages.ts";
import { proposeAgain } from "#domain/capture/commands-propose.ts";
import { markRegion } from "#domain/capture/commands-regions.ts";
import { markSpan } from "#domain/capture/commands-spans.ts";
import { checkTranscription } from "#domain/capture/commands-transcriptions.ts";
import { addTranscript } from "#domain/capture/commands-transcripts.ts";
import { fail } from "#domain/result.ts";
import { type CommandCases, missingId } from "./command-case.ts";

const content = { method: "paste" as const, text: "Trade came to 46.5 billion dollars." };
const fetched = {
  method: "fetch" as const,
  bytes: new TextEncoder().encode("Trade came to 46.5 billion dollars."),
  mediaType: "text/plain",
  facts: {
    requestedUrl: "https://a.example",
    finalUrl: "https://a.example",
    httpStatus: 200,
    headers: {},
  },
};
const source = { title: "A report", language: "en" };

export const cases: CommandCases = {
  addCapture: {
    action: "capture.add",
    run: (actor) => addCapture(actor, { sourceId: missingId, content }),
  },
  addFetchedCapture: {
    action: "capture.add",
    run: (actor) => addFetchedCapture(actor, { sourceId: missingId, content: fetched }),
  },
  createSourceWithFetched: {
    action: "source.create",
    run: (actor) =>
      createSourceWithFetched(actor, {
        ...{ source, content: fetched, evenIfHeld: true },
        settle: async () => fail({ code: "thing.changed" }),
      }),
  },
  createSourceWithCapture: {
    action: "source.create",
    run: (actor) => createSourceWithCapture(actor, { source, content }),
  },
  fingerprintTexts: { action: "capture.fingerprint", run: fingerprintTexts },
  holdBytes: {
    action: "capture.add",
    run: (actor) => holdBytes(actor, new TextEncoder().encode("Trade")),
  },
  receiveFile: {
    action: "capture.add",
    run: (actor) =>
      receiveFile(
        actor,
        (async function* () {
          yield new TextEncoder().encode("Trade");
        })(),
      ),
  },
  createPassage: {
    action: "passage.create",
    run: (actor) => createPassage(actor, { textLayerId: missingId, start: 0, end: 5 }),
  },
  markRegion: {
    action: "passage.create",
    run: (actor) =>
      markRegion(actor, {
        ...{ captureId: missingId, page: 1, words: "As read" },
        region: { x: 0, y: 0, width: 1, height: 1 },
      }),
  },
  requestPages: {
    action: "passage.create",
    run: (actor) => requestPages(actor, { captureId: missingId, from: 1 }),
  },
  paintPages: {
    action: "page.paint",
    run: (actor) => paintPages(actor, { captureId: missingId, from: 1, to: 1 }),
  },
  markSpan: {
    action: "passage.create",
    run: (actor) =>
      markSpan(actor, { captureId: missingId, start: "0:12", end: "0:20", words: "As heard" }),
  },
  addTranscript: {
    action: "capture.add",
    run: (actor) =>
      addTranscript(actor, { captureId: missingId, origin: "ours", text: "0:12 As heard" }),
  },
  checkTranscription: {
    action: "transcription.check",
    run: (actor) => checkTranscription(actor, { passageId: missingId, corrected: null }),
  },
  proposeAgain: {
    action: "capture.add",
    run: (actor) => proposeAgain(actor, { sourceId: missingId, from: "en" }),
  },
  dismissProposals: {
    action: "proposal.decide",
    run: (actor) => dismissProposals(actor, { proposalIds: [missingId] }),
  },
};
