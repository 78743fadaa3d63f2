import { type Bench, describeSpread, type Measurement, percentile } from "./measure.ts";
import { waitUntilPressed } from "./pressed.ts";
import { countProcessorMs, sayProcessorMs } from "./processor-time.ts";

const runs = 12;
const warmUps = 3;

/** Publishing version after version of a brief of 5,000 words with 200 citations, each when the one before has been pressed. */
export async function run(bench: Bench): Promise<Measurement[]> {
  const { editor } = await bench.system();
  const { buildLongDraft, saveLongDraft, typeWord } = await import("./build-long-draft.ts");
  const { buildStaff } = await import("#tests/factories/staff.ts");
  const { requireValue } = await import("#tests/factories/require-value.ts");
  const { publishBrief } = await import("#domain/briefs/commands-publish.ts");
  const { signOffDraft } = await import("#tests/factories/checks.ts");
  const { submitBrief } = await import("#domain/briefs/commands-review.ts");
  const author = await buildStaff({ name: "Anna Author" });
  const draft = await buildLongDraft(author);
  let { document, revision } = draft;
  const { briefId } = draft;
  const times: number[] = [];
  let processorMs = 0;
  for (let n = 0; n < warmUps + runs; n += 1) {
    requireValue(await submitBrief(author, { briefId, revision }));
    await signOffDraft(editor, briefId);
    await waitUntilPressed();
    const changeClass = n === 0 ? ("first" as const) : ("clarification" as const);
    const count = countProcessorMs(process.pid);
    const startedAt = performance.now();
    requireValue(
      await publishBrief(editor, { briefId, revision, changeClass, note: n === 0 ? "" : "More." }),
    );
    const ms = performance.now() - startedAt;
    if (n >= warmUps) {
      times.push(ms);
      processorMs += count() ?? Number.NaN;
    }
    document = typeWord(document, "further");
    ({ revision } = await saveLongDraft(author, { briefId, revision }, document));
  }
  times.sort((a, b) => a - b);
  return [
    {
      name: "Publishing it as a further version, median",
      value: percentile(times, 0.5),
      unit: "ms",
      target: 500,
      note: `The command, against the running system's Postgres; ${describeSpread(times)}${sayProcessorMs(Number.isNaN(processorMs) ? null : processorMs, runs)}`,
    },
  ];
}
