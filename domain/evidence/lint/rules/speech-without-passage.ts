import { cueAt } from "../../extract/cues.ts";
import { extractIndirect } from "../../extract/reported-speech.ts";
import type { Sentence } from "../../extract/sentences.ts";
import type { Token } from "../../extract/tokens.ts";
import { findingOn, listEvidenceIn } from "../about-evidence.ts";
import { type LintBlock, overlaps, type WordRule } from "../block.ts";

/**
 * "The minister said that …", with nothing that shows where. What the text says further on, under a note at the paragraph's end, is that note's; a sentence that
 * cites anything is trusted to cite it for what is said. It warns where somebody is named; of "the report" or "the ministry", and in titles and
 * headings, whose text says it again, it is only noted.
 */
export const speechWithoutPassage: WordRule = (block) => {
  const open = listOpenSentences(block);
  if (open.length === 0) return [];
  return extractIndirect(block.analysis).flatMap(({ text, start, end, speaker }) => {
    const sentence = open.find((one) => overlaps(one, { start, end }));
    if (!sentence || !speaker || block.waivers.some((one) => overlaps(one, { start, end })))
      return [];
    const isNamed = /(?:^|[\s-])\p{Lu}\S*$/u.test(speaker.text);
    return [
      findingOn(
        block,
        { start, end },
        {
          rule: "speechWithoutPassage",
          severity: isNamed && !summaries.has(block.node.type.name) ? "warns" : "notes",
          values: { speaker: speaker.text },
          fixes: [
            { kind: "bind_passage", words: text },
            { kind: "waive", words: text },
          ],
        },
      ),
    ];
  });
};

const summaries: ReadonlySet<string> = new Set(["title", "standfirst", "heading"]);

/** Sentences with a word of saying that cite nothing; looking for who speaks is costly, and is left out where there are none. */
function listOpenSentences(block: LintBlock): Sentence[] {
  const lastNote = block.evidence.findLast(({ ref }) => ref.kind === "sourceNote");
  return block.analysis.sentences.filter(
    (sentence) =>
      (!lastNote || lastNote.start < sentence.end) &&
      listEvidenceIn(block, sentence).length === 0 &&
      saysSomething(block.ownTokens, sentence),
  );
}

const negations: ReadonlySet<string> = new Set(
  "not never no nor neither none nobody cannot не ни никто".split(" "),
);
const negationReach = 4;
/** Before a word of saying they make it a passive, an infinitive or a noun, which nobody is the subject of: "what was agreed", "to say", "the reports that". */
const subjectless: ReadonlySet<string> = new Set(
  "is are was were be been being to the a an these those such all its their his her our of in no".split(
    " ",
  ),
);

/** "Neither report says", "did not say": what isn't said needs no passage. */
function saysSomething(tokens: Token[], { from, to }: Sentence): boolean {
  for (let at = from; at < to; at += 1) {
    const cue = cueAt(tokens, at);
    if (!cue || cue.kind === "naming") continue;
    const before = tokens.slice(Math.max(from, at - negationReach), at);
    const isSaid = cue.kind === "attribution" || !subjectless.has(before.at(-1)?.lower ?? "");
    const isNegated = before.some(({ lower }) => negations.has(lower) || lower.endsWith("n't"));
    if (isSaid && !isNegated) return true;
  }
  return false;
}
