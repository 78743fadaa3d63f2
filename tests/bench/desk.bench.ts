import { compareDocuments } from "#domain/briefs/history/rules-compare.ts";
import { brief, countNodeIds, paragraph } from "#domain/richtext/build.ts";
import { ownWords } from "#domain/richtext/project-text.ts";
import { briefSchema } from "#domain/richtext/schema.ts";
import { type Measurement, percentile, timeMs } from "./measure.ts";

const paragraphs = 120;
const wordsOfParagraph = 85;
/** Every so many words one is another. */
const changedEvery = 10;

/** What the desk's work costs: two texts of 10,000 words, compared. */
export async function run(): Promise<Measurement[]> {
  const size = `${paragraphs * wordsOfParagraph} words, every ${changedEvery}th changed`;
  const measured = await Promise.all(
    [true, false].map(async (keepsIds) => {
      const [before, after] = [readText(false, keepsIds), readText(true, keepsIds)];
      const times = await timeMs(() => compareDocuments(before, after), { runs: 20, warmUps: 5 });
      const what = keepsIds ? "paragraphs known by their ids" : "pasted over, without ids";
      return {
        name: `Compare two texts (${size}; ${what})`,
        value: percentile(times, 0.5),
        unit: "ms" as const,
        target: 200,
      };
    }),
  );
  return measured;
}

function readText(isChanged: boolean, keepsIds: boolean) {
  let count = 0;
  const word = () => {
    count += 1;
    const plain = `word${(count * 7_919) % 1_200}`;
    return isChanged && count % changedEvery === 0 ? `${plain}x` : plain;
  };
  const blocks = Array.from({ length: paragraphs }, () =>
    paragraph(Array.from({ length: wordsOfParagraph }, word).join(" ")),
  );
  const json = brief({ title: "Trade", blocks }, keepsIds ? countNodeIds() : undefined);
  return { doc: briefSchema.nodeFromJSON(json), print: ownWords };
}
