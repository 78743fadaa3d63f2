import { globSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type Benchmark, type Measurement, round } from "./measure.ts";
import { openStage } from "./stage.ts";

/**
 * `npm run bench`: every promise that can be measured, as one table. Benchmarks never fail a build: they print figures, with the machine. Words after
 * `--` pick those whose file name holds one of them; `--json FILE` writes the figures down, `--against FILE` sets each beside what such a file has. `start`, which installs and builds a clone, and
 * `growth`, `sources`, `indicators`, `search`, `loading-statistics` and `gate`, which fill a system, and `desk-kills`, which takes its time, run only when they are picked.
 */
const { values: options, positionals: picked } = parseArgs({
  options: { json: { type: "string" }, against: { type: "string" } },
  allowPositionals: true,
});
const files = globSync("tests/bench/*.bench.ts")
  .filter(
    (file) =>
      (picked.length > 0 ? picked : ["."]).some((word) => file.includes(word)) &&
      (picked.length > 0 ||
        !/(?:start|growth|sources|indicators|search|loading-statistics|desk-kills|gate)\.bench/.test(
          file,
        )),
  )
  .sort();

const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}`;
console.log(`${machine}\n`);
if ((loadavg()[0] ?? 0) > cpus().length / 2)
  console.log(
    "Other work is running: times are longer than they would be; processor times hold.\n",
  );
const before = options.against ? readFigures(options.against) : null;
if (before)
  console.log(`Against ${before.machine}, ${before.at}: × is this run's figure by that one's.\n`);
const { bench, close } = openStage();
const measured: Measurement[] = [];
process.once("SIGINT", () => void close().then(() => process.exit(130)));
try {
  for (const file of files) {
    const { run }: { run: Benchmark } = await import(pathToFileURL(file).href);
    for (const measurement of await run(bench)) {
      measured.push(measurement);
      console.log(lineOf(measurement));
    }
  }
} finally {
  await close();
}
if (options.json) {
  writeFileSync(
    options.json,
    `${JSON.stringify({ machine, at: new Date(), measured }, null, 2)}\n`,
  );
}

/** What an earlier run wrote with `--json`. */
function readFigures(file: string): { machine: string; at: string; measured: Measurement[] } {
  return JSON.parse(readFileSync(file, "utf8"));
}

function lineOf({ name, value, unit, target, isFloor, note }: Measurement): string {
  const misses = value !== null && target !== null && (isFloor ? value < target : value > target);
  const mark = value === null ? "? " : misses ? "! " : "  ";
  const promise = target === null ? "" : `at ${isFloor ? "least" : "most"} ${target} ${unit}`;
  const figure = value === null ? "–" : `${round(value)} ${unit}`;
  const then = before?.measured.find((each) => each.name === name)?.value;
  const ratio = before
    ? ` ${value !== null && then ? `×${(value / then).toFixed(2)}` : "–"}`.padEnd(8)
    : "";
  return `${mark}${name.padEnd(66)} ${figure.padStart(14)}${ratio}  ${promise}${note ? `\n${" ".repeat(6)}${note}` : ""}`;
}
