import { randomUUID } from "node:crypto";
import {
  type Bench,
  type BenchSystem,
  describeSpread,
  type Measurement,
  percentile,
} from "./measure.ts";
import { countProcessorMs, sayProcessorMs } from "./processor-time.ts";
import { askWell } from "./requests.ts";

const saves = 100;
const warmUps = 10;

/** Saving, as the editor does it: through the front and web into Postgres, the whole document with one more word each time. */
export async function run(bench: Bench): Promise<Measurement[]> {
  const system = await bench.system();
  const { buildLongDraft, typeWord } = await import("./build-long-draft.ts");
  const draft = await buildLongDraft(system.editor);
  const save = openTab(system, draft);
  let { document } = draft;
  const times: number[] = [];
  const saveOnce = async () => {
    document = typeWord(document, "more");
    return await save(document);
  };
  for (let n = 0; n < warmUps; n += 1) await saveOnce();
  const count = countProcessorMs(system.pid);
  for (let n = 0; n < saves; n += 1) times.push(await saveOnce());
  const processor = sayProcessorMs(count(), saves);
  times.sort((a, b) => a - b);
  const kilobytes = Math.round(JSON.stringify(document).length / 1024);
  return [
    {
      name: "A save acknowledged, 5,000 words and 200 citations, median",
      value: percentile(times, 0.5),
      unit: "ms",
      target: 50,
      note: `PUT of ${kilobytes} KB through the front, signed in, to Postgres and back; ${describeSpread(times)}${processor}`,
    },
    {
      name: "… 95th percentile",
      value: percentile(times, 0.95),
      unit: "ms",
      target: null,
    },
  ];
}

/** One tab: each save stands on the one before. */
function openTab(system: BenchSystem, draft: { briefId: string; revision: number }) {
  const clientId = randomUUID();
  let saveNumber = 0;
  let baseRevision = draft.revision;
  return async (document: unknown): Promise<number> => {
    saveNumber += 1;
    const body = JSON.stringify({ baseRevision, clientId, saveNumber, document });
    const answer = await askWell(`${system.url}/studio/briefs/${draft.briefId}/draft`, {
      method: "PUT",
      headers: {
        "content-type": "application/json",
        "content-length": String(Buffer.byteLength(body)),
        cookie: `${system.cookie.name}=${system.cookie.value}`,
        origin: system.url,
        "sec-fetch-site": "same-origin",
        "accept-encoding": "gzip, deflate, br",
      },
      body,
    });
    baseRevision += 1;
    return answer.ms;
  };
}
