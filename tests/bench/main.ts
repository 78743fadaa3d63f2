import { globSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { pathToFileURL } from "node:url";
import type { Benchmark, Measurement } from "./measure.ts";

/**
 * `npm run bench`: every promise that can be measured, as one table. Benchmarks never fail a build: they print figures, with the machine. A word after
 * `--` picks those whose file name holds it.
 */
const wanted = process.argv[2] ?? "";
const files = globSync("tests/bench/**/*.bench.ts")
  .filter((file) => file.includes(wanted))
  .sort();

console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}\n`,
);
for (const file of files) {
  const { run }: { run: Benchmark } = await import(pathToFileURL(file).href);
  for (const measurement of await run()) console.log(lineOf(measurement));
}

function lineOf({ name, value, unit, target, isFloor, note }: Measurement): string {
  const holds = isFloor ? value >= target : value <= target;
  const promise = `${isFloor ? "at least" : "at most"} ${target} ${unit}`;
  const shown = value >= 100 ? value.toFixed(0) : value.toPrecision(3);
  return `${holds ? "  " : "! "}${name.padEnd(64)} ${shown.padStart(8)} ${unit.padEnd(10)} ${promise}${note ? ` (${note})` : ""}`;
}
