import type { BrowserContext } from "@playwright/test";
import { fixtureArticle, realArticle } from "#tests/fixtures/article.ts";
import { openSignedIn } from "./browser.ts";
import { type Bench, describeSpread, type Measurement, median, percentile } from "./measure.ts";

const captures = 6;

/** Opening the reading room of the pasted article, each time of a capture that nobody has opened yet. */
export async function run(bench: Bench): Promise<Measurement[]> {
  const { context, system } = await openSignedIn(bench);
  const { buildCapture } = await import("#tests/factories/captures.ts");
  const { text } = realArticle ?? fixtureArticle;
  const opened: Opened[] = [];
  for (let copy = 0; copy <= captures; copy += 1) {
    const content = { text: `${text}\n\nCopy ${copy}.` };
    const { sourceId } = await buildCapture({ content }, system.editor);
    opened.push(await openRoom(context, `/studio/sources/${sourceId}/captures/1`));
  }
  await context.close();
  const [first, ...later] = opened;
  const shown = later.map((one) => one.shownMs).sort((a, b) => a - b);
  return [
    {
      name: "The article's reading room open, median",
      value: percentile(shown, 0.5),
      unit: "ms",
      target: 1000,
      note: `From asking to the paint that shows the text and its proposals, in the browser; the server's answer ${median(later.map((one) => one.answeredMs)).toFixed(0)} ms of it; the first time in an empty browser ${first?.shownMs.toFixed(0)} ms; ${describeSpread(shown)}`,
    },
  ];
}

type Opened = { answeredMs: number; shownMs: number };

async function openRoom(context: BrowserContext, path: string): Promise<Opened> {
  const page = await context.newPage();
  await page.goto(path);
  await page.getByText(/\d+ open · \d+ accepted/).waitFor();
  const opened = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation");
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    if (!(navigation instanceof PerformanceNavigationTiming) || !paint)
      throw new Error("The browser measured nothing.");
    return { answeredMs: navigation.responseEnd, shownMs: paint.startTime };
  });
  await page.close();
  return opened;
}
