import { afterEach, expect, test, vi } from "vitest";
import { emptySnapshot } from "#domain/evidence/lint/snapshot.ts";
import { createEvidenceStore } from "../evidence-store.ts";
import { editorWords } from "../words.ts";
import { makeOnce } from "./make-once.ts";

afterEach(() => vi.unstubAllGlobals());

const passage = { passageId: "p", exact: "Trade grew." };

function openDialog() {
  const evidence = createEvidenceStore(emptySnapshot, "en");
  const desk = { briefId: "b", language: "en", evidence, words: editorWords };
  const once = makeOnce<{ passageId: string }>(desk, (ids) => ({ passageIds: [ids.passageId] }));
  const make = vi.fn(async () => ({ ok: true as const, ids: { passageId: "p" } }));
  return { evidence, once, make };
}

/** What the server answers when it is asked what is known of the passage. */
const answer = (response: () => Response) =>
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => response()),
  );
const known = () => Response.json({ ...emptySnapshot, passages: { p: passage } });

test("what was made is known to the editor", async () => {
  answer(known);
  const { evidence, once, make } = openDialog();
  expect(await once(make)).toEqual({ ok: true, ids: { passageId: "p" } });
  expect(evidence.get().passages).toEqual({ p: passage });
});

test.each([
  ["fails", () => new Response(null, { status: 500 })],
  [
    "isn't reached",
    () => {
      throw new TypeError("Failed to fetch");
    },
  ],
])(
  "where the server %s after it was made, that is said, and another try makes nothing twice",
  async (_, response) => {
    answer(response);
    const { evidence, once, make } = openDialog();
    expect(await once(make)).toEqual({
      ok: false,
      problems: [{ text: expect.stringMatching(/^It is made, but/) }],
    });
    answer(known);
    expect(await once(make)).toEqual({ ok: true, ids: { passageId: "p" } });
    expect(make).toHaveBeenCalledTimes(1);
    expect(evidence.get().passages).toEqual({ p: passage });
  },
);

test("what was refused is made by the next try", async () => {
  answer(known);
  const { once, make } = openDialog();
  const refused = { ok: false as const, problems: [{ text: "Say which period." }] };
  expect(await once(async () => refused)).toEqual(refused);
  expect(await once(make)).toEqual({ ok: true, ids: { passageId: "p" } });
  expect(make).toHaveBeenCalledTimes(1);
});
