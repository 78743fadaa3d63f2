import { expect, test } from "vitest";
import { viewInfo } from "#tests/fixtures/version-sources.ts";
import { groupWitnesses } from "./group-witnesses.ts";
import type { LoadedPassage } from "./load-passages.ts";

/** A passage in a source, which may repeat an agency. */
function inSource(sourceId: string, repeats: string | null, passageId = sourceId): LoadedPassage {
  return {
    sourceId,
    independenceGroup: repeats,
    embargoUntil: null,
    isDead: false,
    isUnchecked: false,
    drift: null,
    origin: {
      kind: "passage",
      passageId,
      excerpt: null,
      exactSha256: null,
      locator: null,
      source: viewInfo,
      capture: { number: 1, method: "paste", capturedAt: "", mediaType: null, sha256: null },
    },
  };
}

const told = (own: LoadedPassage | undefined, witnesses: LoadedPassage[]) =>
  groupWitnesses(own, witnesses).map(({ isIndependent, passages }) => ({
    isIndependent,
    passages: passages.map(({ passageId }) => passageId),
  }));

test("witnesses of one agency or of one source stand together, the independent ones first", () => {
  const own = inSource("a", "tass");
  const witnesses = [
    inSource("b", "tass"),
    inSource("c", null),
    inSource("d", "belta"),
    inSource("c", null, "c2"),
    inSource("e", "belta"),
  ];
  expect(told(own, witnesses)).toEqual([
    { isIndependent: true, passages: ["c", "c2"] },
    { isIndependent: true, passages: ["d", "e"] },
    { isIndependent: false, passages: ["b"] },
  ]);
});

test("another passage of the value's own source is no independent witness", () => {
  expect(told(inSource("a", null), [inSource("a", null, "a2")])).toEqual([
    { isIndependent: false, passages: ["a2"] },
  ]);
});

test("a value without a passage of its own leaves all of them independent", () => {
  expect(told(undefined, [inSource("a", "tass")])).toEqual([
    { isIndependent: true, passages: ["a"] },
  ]);
  expect(told(inSource("a", null), [])).toEqual([]);
});
