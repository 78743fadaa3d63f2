import { EditorState } from "@tiptap/pm/state";
import { lint } from "#domain/evidence/lint/lint.ts";
import { makePrintedWords } from "#domain/evidence/lint/printed-words.ts";
import { countWords } from "#domain/richtext/count-words.ts";
import { parseDocument } from "#domain/richtext/document.ts";
import { listEvidence } from "#domain/richtext/list-evidence.ts";
import { briefSchema } from "#domain/richtext/schema.ts";
import { buildLongBrief } from "#tests/fixtures/long-brief.ts";
import { type Measurement, percentile, timeMs } from "./measure.ts";

const options = { language: "en", stage: "draft" } as const;

/** Linting and validating a brief of 5,000 words with 200 citations: read afresh, after one keystroke, and when new evidence is learnt. */
export async function run(): Promise<Measurement[]> {
  const { json, doc, evidence } = buildLongBrief();
  const printedWords = makePrintedWords(evidence, options.language);
  const words = countWords(doc, printedWords);
  const citations = listEvidence(doc, printedWords).length;
  const size = `${words} words, ${citations} citations`;

  const fresh = await timeMs(() => lint(briefSchema.nodeFromJSON(json), evidence, options), {
    runs: 40,
    warmUps: 10,
  });
  const reading = await timeMs(() => briefSchema.nodeFromJSON(json), { runs: 40, warmUps: 10 });
  const keystroke = await timeMs(typeInto(doc, evidence), { runs: 200, warmUps: 20 });
  const learnt = await timeMs(() => lint(doc, { ...evidence }, options), { runs: 40 });
  const parsing = await timeMs(() => parseDocument(json), { runs: 40 });
  const cold = percentile(fresh, 0.5) - percentile(reading, 0.5);
  return [
    { name: `Lint, nothing kept (${size})`, value: cold, unit: "ms", target: 30 },
    {
      name: "Lint after one keystroke, 95th percentile",
      value: percentile(keystroke, 0.95),
      unit: "ms",
      target: 30,
    },
    {
      name: "Lint when new evidence is learnt",
      value: percentile(learnt, 0.5),
      unit: "ms",
      target: 30,
    },
    {
      name: "Validate the same document",
      value: percentile(parsing, 0.5),
      unit: "ms",
      target: null,
    },
  ];
}

function typeInto(doc: Parameters<typeof lint>[0], evidence: Parameters<typeof lint>[1]) {
  let state = EditorState.create({ doc });
  lint(doc, evidence, options);
  return () => {
    state = state.apply(state.tr.insertText("a", Math.floor(state.doc.content.size / 2)));
    return lint(state.doc, evidence, options);
  };
}
