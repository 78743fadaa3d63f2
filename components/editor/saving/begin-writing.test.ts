import { afterEach, expect, it, vi } from "vitest";
import type { DraftView } from "#domain/briefs/desk-view.ts";
import { emptySnapshot } from "#domain/evidence/lint/snapshot.ts";
import { beginWriting } from "./begin-writing.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const draft: DraftView = {
  id: "b",
  slug: "a-brief",
  language: "en",
  state: "draft",
  revision: 7,
  savedAt: "2026-11-12T09:14:07.000Z",
  savedBy: null,
  document: { type: "doc" },
  evidence: emptySnapshot,
  version: null,
  submittedBy: null,
  notices: [],
};

it.each([
  [false, "to be read, where somebody may not edit"],
  [true, "to be written, where they may"],
])("opens a draft (%s) %s", async (mayEdit) => {
  vi.stubGlobal("fetch", async () => Response.json(draft));
  vi.stubGlobal("navigator", {});
  const writing = beginWriting({ draft, memberId: "m", mayEdit });
  await vi.waitFor(() => expect(writing.opening.get()?.isEditable).toBe(mayEdit));
  writing.stop();
});
