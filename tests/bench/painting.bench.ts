import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { bodyOf, isCompressible, mediaTypeOf, pointerOf, readName } from "#domain/press/layout.ts";
import {
  type Bench,
  type BenchSystem,
  describeSpread,
  type Measurement,
  median,
} from "./measure.ts";
import { objectAt, waitUntil } from "./pressed.ts";

const path = "/briefs/what-is-the-trade-worth";
const unstyledPath = "/unstyled";
const rounds = 7;
/** A telephone in the country: 1.6 Mbit/s, 150 ms, a processor four times slower than this one. */
const line = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const processorTimes = 4;

/**
 * First contentful paint of a pressed brief from the front, of the same files from a server of files that does nothing else, and of its HTML without style, by turns,
 * each in an empty browser.
 */
export async function run(bench: Bench): Promise<Measurement[]> {
  const system = await bench.system();
  await waitUntil(() => objectAt(system, path) !== null && objectAt(system, "/reader.js") !== null);
  const bare = await serveFiles(system);
  const addresses = {
    front: `${system.url}${path}`,
    bare: `${bare.url}${path}`,
    unstyled: `${bare.url}${unstyledPath}`,
  };
  const times: Record<keyof typeof addresses, number[]> = { front: [], bare: [], unstyled: [] };
  try {
    for (let n = 0; n <= rounds; n += 1)
      for (const name of ["front", "bare", "unstyled"] as const) {
        const ms = await paint(bench, addresses[name]);
        // The first is nobody's: processes and the browser are cold.
        if (n > 0) times[name].push(ms);
      }
  } finally {
    bare.server.close().closeAllConnections();
  }
  const say = (name: keyof typeof times) => describeSpread(times[name].toSorted((x, y) => x - y));
  return [
    {
      name: "First contentful paint of a brief, of the bare files'",
      value: median(times.front) / median(times.bare),
      unit: "times",
      target: 1.1,
      note: `1.6 Mbit/s, 150 ms, a processor ${processorTimes} times slower; ${say("front")}; bare ${say("bare")}`,
    },
    {
      name: "… of its HTML's without style, fonts and script",
      value: median(times.front) / median(times.unstyled),
      unit: "times",
      target: null,
      note: say("unstyled"),
    },
  ];
}

/** The pressed site as it lies on the disk, in gzip, and the brief's HTML alone. */
async function serveFiles(system: BenchSystem): Promise<{ url: string; server: Server }> {
  const read = (asked: string) => {
    const object = readName(objectAt(system, asked) ?? "");
    if (!object) return null;
    const encoding = isCompressible(object.ending) ? "gzip" : null;
    const file = join(system.dataFolder, "site", pointerOf(asked), bodyOf(object, encoding));
    return { type: mediaTypeOf(object.ending), encoding, bytes: readFileSync(file) };
  };
  const unstyled = gzipSync(
    gunzipSync(read(path)?.bytes ?? "")
      .toString("utf8")
      .replace(/<link rel="(?:stylesheet|preload)"[^>]*>|<script src[^>]*><\/script>/g, ""),
  );
  const server = createServer((request, response) => {
    const isUnstyled = request.url === unstyledPath;
    const found = read(isUnstyled ? path : (request.url ?? ""));
    if (!found) return void response.writeHead(404).end();
    const { type, encoding, bytes } = found;
    const headers = { "content-type": type, ...(encoding ? { "content-encoding": encoding } : {}) };
    response.writeHead(200, headers).end(isUnstyled ? unstyled : bytes);
  });
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, server };
}

async function paint(bench: Bench, url: string): Promise<number> {
  const context = await (await bench.browser()).newContext({
    viewport: { width: 390, height: 844 },
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", { offline: false, ...line });
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: processorTimes });
    await page.goto(url);
    return await page.evaluate(
      () =>
        new Promise<number>((done) =>
          new PerformanceObserver((list) => {
            for (const { name, startTime } of list.getEntries())
              if (name === "first-contentful-paint") done(startTime);
          }).observe({ type: "paint", buffered: true }),
        ),
    );
  } finally {
    await context.close();
  }
}
