import { monitorEventLoopDelay } from "node:perf_hooks";
import { fixtureArticle, realArticle } from "#tests/fixtures/article.ts";
import type { Bench, Measurement } from "./measure.ts";

const unitsOfText = 1_000_000;

/** How long the thread that serves pages is at one piece of work while a megabyte is added, and while the worker proposes anew for it. */
export async function run(bench: Bench): Promise<Measurement[]> {
  const { editor } = await bench.system();
  const { buildCapture } = await import("#tests/factories/captures.ts");
  const { getReadingRoom } = await import("#domain/capture/queries.ts");
  const { proposeAgain } = await import("#domain/capture/commands-propose.ts");
  await buildCapture({}, editor);
  const added = await watch(() => buildCapture({ content: { text: makeLongText() } }, editor));
  const { captureId, sourceId } = added.value;
  const opened = await watch(() => getReadingRoom(editor, captureId));
  const again = await watch(() => proposeAgain(editor, { sourceId, from: "de" }));
  const count = opened.value?.proposals.length ?? 0;
  return [
    toMeasurement("1 MB added", added, `${count} proposals, read in a thread`),
    toMeasurement("… its reading room asked for", opened, "all proposals of the text"),
    toMeasurement("… proposed anew for another language", again, JSON.stringify(again.value)),
  ];
}

/** News again and again, each paragraph with a number of its own, so that nothing is known from before. */
function makeLongText(): string {
  const { text } = realArticle ?? fixtureArticle;
  let long = "";
  for (let copy = 1; long.length < unitsOfText; copy += 1) long += `${text}\n\nCopy ${copy}.\n\n`;
  return long;
}

type Watched<T> = { value: T; longestMs: number; wholeMs: number };

async function watch<T>(work: () => Promise<T>): Promise<Watched<T>> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const startedAt = performance.now();
  const value = await work();
  const wholeMs = performance.now() - startedAt;
  delay.disable();
  return { value, longestMs: delay.max / 1e6, wholeMs };
}

function toMeasurement(
  what: string,
  { longestMs, wholeMs }: Watched<unknown>,
  note: string,
): Measurement {
  return {
    name: `${what}: the longest that nobody else is answered`,
    value: longestMs,
    unit: "ms",
    target: 200,
    note: `${note}; ${(wholeMs / 1000).toFixed(1)} s in all`,
  };
}
