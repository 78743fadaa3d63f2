import { expect, test } from "vitest";
import { chooseLanguage } from "./language.ts";

const russian = "Товарооборот составил 45,123 млрд долларов, сообщил министр (Reuters).";
const english = "Trade came to 45.123 billion dollars, said the minister (ТАСС).";
const polish = "Obroty wyniosły 45,123 mld dolarów, powiedział minister, który się zgodził.";

test.each([
  ["Russian said to be English", russian, "en", "ru"],
  ["Russian said to be Russian", russian, "ru", "ru"],
  ["Russian said to be Belarusian", russian, "be-tarask", "be-tarask"],
  ["Russian said to be Serbian, which has both alphabets", russian, "sr", "sr"],
  ["English said to be Russian", english, "ru", "en"],
  ["Latin letters said to be German", english, "de", "de"],
  ["Polish said to be English", polish, "en", "pl"],
  ["Polish said to be Lithuanian", polish, "lt", "lt"],
  ["no letters at all", "45,123", "ru", "ru"],
  ["nothing", "", "en", "en"],
])("%s", (_what, text, said, language) => {
  expect(chooseLanguage(text, said)).toBe(language);
});
