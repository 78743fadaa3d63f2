import { expect, it } from "vitest";
import type { SpeakerChoice } from "./passage-requests.ts";
import { findSpeaker, keyOf, nobody, unchosen } from "./speaker-choice.ts";

const choice = (personId: string, roleId: string | null): SpeakerChoice => ({
  label: personId,
  speaker: { kind: "person", personId, roleId },
});
const [anna, boris] = [choice("anna", "minister"), choice("boris", null)];

it("is who was chosen, wherever they stand in the list that another day brings", () => {
  const chosen = keyOf(anna);
  expect(findSpeaker(chosen, [anna, boris])).toEqual(anna.speaker);
  expect(findSpeaker(chosen, [boris, anna])).toEqual(anna.speaker);
});

it("is nobody else once they, or the role that they held, are not offered any more", () => {
  expect(findSpeaker(keyOf(anna), [boris, choice("anna", "deputy")])).toBeNull();
  expect(findSpeaker(unchosen, [anna])).toBeNull();
  expect(findSpeaker(nobody, [])).toEqual({ kind: "nobody" });
});
