import { describe, expect, test } from "vitest";
import { extract } from "../extract.ts";

/** Who says the last quotation in marks. */
function lastSpeaker(text: string): string | null {
  const quote = extract(text).quotes.findLast(({ kind }) => kind !== "indirect");
  return quote?.speaker?.text ?? null;
}

describe("who is meant by a pronoun or a noun before a quotation", () => {
  test.each([
    [
      "somebody whose name we don't know, behind a woman whom it tells of",
      "Anna Ross denies fraud. Her counsel, Wendel Prys, said it was a bonus. “There was no theft,” she said.",
      "Wendel Prys",
    ],
    [
      "the minister of that name, and not the one named last",
      "Defence Minister Paul Okoro met Health Minister Lena Strand. “Shells are short,” the defence minister said.",
      "Paul Okoro",
    ],
    [
      "the woman of two, though her name doesn't end in -a",
      "Sarah Cole met Tom Bright. “We agree,” she said.",
      "Sarah Cole",
    ],
    [
      "him who is named behind what he is",
      "Its founder, the Norlandic billionaire Terje Aasen, left. “I build ships,” he said.",
      "Terje Aasen",
    ],
    [
      "whom others hear",
      "Jurors were shown footage in which Dana Whitlock is heard telling a friend: “Never again.”",
      "Dana Whitlock",
    ],
    [
      "the subject of its own sentence, behind a site that is called X",
      "Gareth Lloyd posted it on X. A spokeswoman for Ms Cole declined to comment, beyond saying that he had “full confidence” in her.",
      "spokeswoman for Ms Cole",
    ],
    [
      "the last speaker by their trade",
      "Desmond Ache, prosecuting, said she had kept two books. “Greed is patient,” the barrister said.",
      "Desmond Ache",
    ],
    [
      "nobody by a trade that somebody without a name has",
      "Anna Ross said she was calm. A lawyer for the bank was there. “I saw nothing,” the lawyer said.",
      "lawyer for the bank",
    ],
    [
      "a relative, by the noun before a single name",
      "“It is over,” says farmer Sid Crane. His daughter Ellie is more hopeful. “We’ll plant again,” she says.",
      "His daughter Ellie",
    ],
    [
      "several who wrote",
      "Analysts at Calder were surprised. “There is more to come,” they wrote.",
      "Analysts at Calder",
    ],
    [
      "a firm by what it makes",
      "Meridian said profit fell. “Demand was weak,” the steelmaker said.",
      "Meridian",
    ],
  ])("%s", (_, text, speaker) => {
    expect(lastSpeaker(text)).toBe(speaker);
  });

  test("a pronoun at the head of the sentence, whatever stands between it and the verb of saying", () => {
    const text =
      "Caspian Rudge is its chief. He points to a cap, set at £30 and never raised, and argues that grounds are full.";
    expect(extract(text).quotes[0]?.speaker?.text).toBe("Caspian Rudge");
  });
});
