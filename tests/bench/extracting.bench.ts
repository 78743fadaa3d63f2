import { extract } from "#domain/evidence/extract/extract.ts";
import { fixtureArticle, realArticle } from "#tests/fixtures/article.ts";
import { describeSpread, type Measurement, percentile, timeMs } from "./measure.ts";

/** The article that a team would paste first, read for quotations and figures. */
export async function run(): Promise<Measurement[]> {
  const { text } = realArticle ?? fixtureArticle;
  const startedAt = performance.now();
  const { quotes, figures } = extract(text);
  const firstMs = performance.now() - startedAt;
  let copies = 0;
  const extractCopy = () => {
    copies += 1;
    return extract(`${text}\n\nCopy ${copies}.`);
  };
  const times = await timeMs(extractCopy, { runs: 60, warmUps: 30 });
  return [
    {
      name: `The article extracted, warm (${text.split(/\s+/).length} words), median`,
      value: percentile(times, 0.5),
      unit: "ms",
      target: 50,
      note: `${realArticle ? "The real article" : "The fixture"}: ${quotes.length} quotations, ${figures.length} figures; ${describeSpread(times)}; the first time ${firstMs.toFixed(0)} ms`,
    },
  ];
}
