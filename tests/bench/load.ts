import { spawn } from "node:child_process";
import { countProcessorMs } from "./processor-time.ts";
import type { Program } from "./programs.ts";

export const connections = 20;

export type Load = {
  perSecond: number;
  requests: number;
  /** In milliseconds. */
  p50: number;
  p99: number;
  /** Of the server and all that it has started, in microseconds a request; null where the machine doesn't tell. */
  processorUs: number | null;
};

type Options = { seconds: number; pid: number; host?: string };

const tries = 3;

/**
 * Loads an address by wrk for so long, with twenty connections that ask for gzip. Throws where an answer failed. Requests a second times their mean latency can't be
 * more than there are connections; wrk reckons a standstill of the whole machine to every request that it would have sent meanwhile, and goes beyond. Such a run is done again.
 */
export async function load(wrk: Program, url: string, options: Options): Promise<Load> {
  for (let attempt = 1; ; attempt += 1) {
    const { meanMs, ...loaded } = await loadOnce(wrk, url, options);
    const isTrue = (loaded.perSecond * meanMs) / 1000 <= connections * 1.1;
    if (isTrue || attempt === tries) return loaded;
  }
}

async function loadOnce(
  wrk: Program,
  url: string,
  { seconds, pid, host }: Options,
): Promise<Load & { meanMs: number }> {
  const count = countProcessorMs(pid);
  const text = await run(wrk, [
    ...["-t1", `-c${connections}`, `-d${seconds}s`, "--latency", "-H", "accept-encoding: gzip"],
    ...(host ? ["-H", `Host: ${host}`] : []),
    url,
  ]);
  const ms = count();
  const find = (pattern: RegExp) => pattern.exec(text)?.[1] ?? "";
  if (/Non-2xx|Socket errors/.test(text)) throw new Error(`${url}: ${text}`);
  const requests = Number(find(/(\d+) requests in/));
  return {
    requests,
    processorUs: ms === null ? null : (ms * 1000) / requests,
    perSecond: Number(find(/Requests\/sec:\s+([\d.]+)/)),
    meanMs: toMs(find(/Latency\s+(\S+)/)),
    p50: toMs(find(/^\s+50%\s+(\S+)/m)),
    p99: toMs(find(/^\s+99%\s+(\S+)/m)),
  };
}

function toMs(text: string): number {
  const [, number = "", unit = ""] = /^([\d.]+)(us|ms|s)$/.exec(text) ?? [];
  return Number(number) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? Number.NaN);
}

function run({ file, environment }: Program, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { env: { ...process.env, ...environment } });
    let text = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => {
        text += chunk;
      });
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve(text) : reject(new Error(`wrk ended with ${code}: ${text}`)),
    );
  });
}
