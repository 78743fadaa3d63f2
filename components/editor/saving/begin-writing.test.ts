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

const seating = { isWriting: true, others: [], askedBy: null, revision: 7, inTrash: null };

/** What the server answers, by the last part of the address. */
function answer(seat: unknown, wants: unknown[] = []) {
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("fetch", async (address: string, { body }: RequestInit = {}) => {
    if (!address.endsWith("/seat")) return Response.json(draft);
    wants.push(JSON.parse(String(body)).wants);
    return seat === null ? new Response(null, { status: 503 }) : Response.json(seat);
  });
}

it.each<[boolean, typeof seating | null, string]>([
  [false, seating, "to be read, where somebody may not edit"],
  [true, seating, "to be written, where they may"],
  [true, null, "to be written, where nobody can say who else is there"],
  [false, { ...seating, isWriting: false }, "to be read, where somebody may not edit"],
])("opens a draft (%s, %j) %s", async (mayEdit, seat) => {
  answer(seat);
  const writing = beginWriting({ draft, memberId: "m", mayEdit });
  await vi.waitFor(() => expect(writing.opening.get()?.isEditable).toBe(mayEdit));
  writing.stop();
});

it("opens a draft to be read where somebody else writes, whom it names, and says so when it leaves", async () => {
  const nina = { key: "n", name: "Nina", nodeId: null, isWriting: true, isMe: false };
  const wants: unknown[] = [];
  answer({ ...seating, isWriting: false, others: [nina] }, wants);
  const writing = beginWriting({ draft, memberId: "m", mayEdit: true });
  await vi.waitFor(() => expect(writing.opening.get()?.isEditable).toBe(false), 3_000);
  expect(writing.standing.get()).toBe("others");
  expect(writing.seat.get().others).toEqual([nina]);
  writing.stop();
  expect(wants).toEqual(["read", "read", "leave"]);
});
