import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import {
  type Bench,
  type BenchSystem,
  describeSpread,
  type Measurement,
  percentile,
} from "./measure.ts";
import { waitUntilPressed } from "./pressed.ts";
import { countProcessorMs, sayProcessorMs } from "./processor-time.ts";
import { type Answer, askWell } from "./requests.ts";

const requests = 200;
const warmUps = 50;

/** Pages of the public site as a reader gets them where they aren't pressed: with a query, each request renders anew. One reader at a time, and nobody else: what is new in a system that was just started is pressed first. */
export async function run(bench: Bench): Promise<Measurement[]> {
  const system = await bench.system();
  await waitUntilPressed();
  const { publishLongBrief } = await import("./build-long-draft.ts");
  const page = `${system.url}/briefs/what-is-the-trade-worth?live`;
  const brotli = await readOften(system, page, "br");
  const gzip = await readOften(system, page, "gzip");
  const longPage = `${system.url}/briefs/${await publishLongBrief(system.editor)}?live`;
  const long = await readOften(system, longPage, "br");
  return [
    {
      name: "A demo brief's page, 95th percentile (br)",
      value: percentile(brotli.times, 0.95),
      unit: "ms",
      target: 60,
      note: `${page.slice(system.url.length)}, ${requests} requests one after another through the front; ${brotli.spread}`,
    },
    { name: "… (gzip)", value: percentile(gzip.times, 0.95), unit: "ms", target: 60 },
    {
      name: "… of a brief of 5,000 words with 200 citations (br)",
      value: percentile(long.times, 0.95),
      unit: "ms",
      target: null,
      note: `${kilobytesOf(long.last).toFixed(1)} KB of HTML; ${long.spread}`,
    },
    ...(await weigh(system, brotli.last)),
  ];
}

/** What a reader's browser loads for the page, in bytes on the line. Budgets: UX.md §5.12. */
async function weigh(system: BenchSystem, page: Answer): Promise<Measurement[]> {
  const html = brotliDecompressSync(page.body).toString("utf8");
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
  const scripts = [...html.matchAll(/<script src="([^"]+)"/g)];
  const [css, js] = await Promise.all([weighFiles(system, styles), weighFiles(system, scripts)]);
  return [
    {
      name: "Its HTML (br as served)",
      value: kilobytesOf(page),
      unit: "KB",
      target: 25,
      note: `${(html.length / 1024).toFixed(1)} KB before compression`,
    },
    { name: "Its CSS", unit: "KB", target: 12, ...css },
    { name: "Its JavaScript, none of it required", unit: "KB", target: 10, ...js },
  ];
}

async function weighFiles(system: BenchSystem, found: RegExpMatchArray[]) {
  let [served, brotli] = [0, 0];
  for (const [, path = ""] of found) {
    const answer = await askWell(`${system.url}${path}`, {
      headers: { "accept-encoding": "br, gzip" },
    });
    const plain = await askWell(`${system.url}${path}`);
    served += answer.body.length;
    brotli += brotliCompressSync(plain.body).length;
  }
  const note = `${found.length} files, ${(brotli / 1024).toFixed(1)} KB in brotli 11`;
  return { value: served / 1024, note };
}

function kilobytesOf({ body }: Answer): number {
  return body.length / 1024;
}

async function readOften(system: BenchSystem, url: string, encoding: string) {
  const headers = { "accept-encoding": encoding };
  for (let n = 0; n < warmUps; n += 1) await askWell(url, { headers });
  const count = countProcessorMs(system.pid);
  const answers: Answer[] = [];
  for (let n = 0; n < requests; n += 1) answers.push(await askWell(url, { headers }));
  const processor = sayProcessorMs(count(), requests);
  const last = answers.at(-1);
  if (last?.encoding !== encoding) throw new Error(`${url} came as ${last?.encoding}.`);
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  return { times, last, spread: `${describeSpread(times)}${processor}` };
}
