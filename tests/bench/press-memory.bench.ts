import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { Agent, request } from "node:http";
import { join, resolve } from "node:path";
import { objectOf, pointerOf } from "#domain/press/layout.ts";
import { openSiteFiles } from "#domain/press/site-files.ts";
import type { Bench, Measurement } from "./measure.ts";
import { startOwnFront } from "./own-front.ts";

const pagesCount = 100_000;
const objectsCount = 500;

/** A front that has been asked for each of 100,000 pages once. */
export async function run(bench: Bench): Promise<Measurement[]> {
  await bench.system();
  const dataFolder = mkdtempSync(resolve(".data", "bench-memory-"));
  try {
    await makeSite(join(dataFolder, "site"));
    const databaseUrl = process.env.DATABASE_URL ?? "";
    // Once before, as at every start but the first of a release: Node has kept what it made of our code.
    await (await startOwnFront({ dataFolder, databaseUrl })).stop();
    const front = await startOwnFront({ dataFolder, databaseUrl });
    try {
      const before = front.memoryMb();
      await askAll(front.port);
      return [
        {
          name: "Front: memory with 100,000 pages, each asked for once",
          value: front.memoryMb(),
          unit: "MB",
          target: 120,
          note: `${before.toFixed(0)} MB before; ${objectsCount} different pages of 20 KB and more, in gzip; ${front.askedOfWeb()} requests to web`,
        },
      ];
    } finally {
      await front.stop();
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

const pathOf = (n: number) => `/briefs/brief-number-${n}`;

async function makeSite(folder: string): Promise<void> {
  const files = openSiteFiles(folder);
  const names: string[] = [];
  for (let n = 0; n < objectsCount; n += 1) {
    const words = Array.from({ length: 3_000 }, (_, at) =>
      ((at * 7919 + n * 104_729) % 99_991).toString(36),
    );
    const html = Buffer.from(`<!DOCTYPE html><title>${n}</title><p>${words.join(" ")}</p>`);
    names.push(await files.keep(html, { ending: "html", status: 200 }));
  }
  for (let n = 0; n < pagesCount; n += 1) {
    const pointer = join(folder, pointerOf(pathOf(n)));
    mkdirSync(join(pointer, ".."), { recursive: true });
    symlinkSync(join("../../..", objectOf(names[n % objectsCount] ?? "")), pointer);
  }
}

async function askAll(port: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  let next = 0;
  const one = async () => {
    while (next < pagesCount) await ask(agent, port, pathOf(next++));
  };
  await Promise.all(Array.from({ length: 20 }, one));
  agent.destroy();
}

function ask(agent: Agent, port: number, path: string): Promise<void> {
  return new Promise((done, reject) => {
    const headers = { host: `localhost:${port}`, "accept-encoding": "gzip" };
    const asked = request({ agent, host: "127.0.0.1", port, path, headers }, (answered) => {
      if (answered.statusCode !== 200)
        reject(new Error(`${path} answered ${answered.statusCode}.`));
      answered.resume().on("end", () => done());
    });
    asked.on("error", reject);
    asked.end();
  });
}
