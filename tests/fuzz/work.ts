import { extract } from "#domain/evidence/extract/extract.ts";
import { findExtractionFault } from "./check-extraction.ts";
import { type FuzzCase, makeHostileText } from "./hostile-texts.ts";
import { shrink } from "./shrink.ts";

/** `check`: all that must hold of a text. `growth`: that twice the text takes about twice the time. */
export type FuzzTask = FuzzCase & { what: "check" | "growth"; publishedOn: string | null };

/** `microseconds` of processor time for each unit of a text that was read once; `growth` is by how much twice the text took longer. Null: not measured. */
export type FuzzOutcome = {
  fault: string | null;
  /** The shortest text found on which it shows, where it isn't one of time. */
  example: string | null;
  microseconds: number | null;
  growth: number | null;
};

export type Sources = readonly [string, ...string[]];

/** Longer texts are read once: what is found in them would fill the memory twice. */
const comparedUnitsMax = 1_000_000;
/** Under this many milliseconds a quotient of times says more of the clock than of the rules. */
const measurableMs = 100;
/** Twice is linear; sorting, a full memory and chance come on top. */
const growthMax = 3;
/** Ten times what ordinary prose takes. */
const microsecondsMax = 40;

export function runTask(task: FuzzTask, sources: Sources): FuzzOutcome {
  return task.what === "check" ? checkText(task, sources) : checkGrowth(task, sources);
}

function toOptions({ publishedOn }: FuzzTask) {
  return publishedOn === null ? {} : { publishedOn };
}

function checkText(task: FuzzTask, sources: Sources): FuzzOutcome {
  const text = makeHostileText(task, sources);
  const options = toOptions(task);
  const again = task.units <= comparedUnitsMax;
  const faultOf = (part: string) => {
    try {
      return findExtractionFault(part, options, again);
    } catch (error) {
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
  };
  const startedMs = readProcessorMs();
  const fault = faultOf(text);
  const microseconds = again ? null : ((readProcessorMs() - startedMs) * 1000) / task.units;
  const example = fault === null ? null : shrink(text, (part) => faultOf(part) !== null);
  return { fault, example, microseconds, growth: null };
}

function checkGrowth(task: FuzzTask, sources: Sources): FuzzOutcome {
  const once = makeHostileText(task, sources);
  const twice = makeHostileText({ ...task, units: 2 * task.units }, sources);
  const options = toOptions(task);
  let [onceMs, twiceMs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // The best of some runs: others are held up by what else the machine does.
  for (let run = 0; run < 5; run += 1) {
    onceMs = Math.min(
      onceMs,
      timeMs(() => extract(once, options)),
    );
    twiceMs = Math.min(
      twiceMs,
      timeMs(() => extract(twice, options)),
    );
    if (run > 0 && (twiceMs < measurableMs || twiceMs / onceMs < growthMax)) break;
  }
  const growth = twiceMs < measurableMs ? null : twiceMs / onceMs;
  const microseconds = growth === null ? null : (twiceMs * 1000) / twice.length;
  const fault = sayTimeFault(growth, microseconds);
  return { fault, example: fault === null ? null : once.slice(0, 200), microseconds, growth };
}

function sayTimeFault(growth: number | null, microseconds: number | null): string | null {
  if (growth !== null && growth > growthMax)
    return `twice the text took ${growth.toFixed(1)} times as long`;
  return microseconds !== null && microseconds > microsecondsMax
    ? `${microseconds.toFixed(0)} microseconds of processor time for each unit`
    : null;
}

function timeMs(work: () => unknown): number {
  const startedMs = readProcessorMs();
  work();
  return readProcessorMs() - startedMs;
}

/** Of this thread; before Node 23.9 of all. */
function readProcessorMs(): number {
  const { user, system } = process.threadCpuUsage?.() ?? process.cpuUsage();
  return (user + system) / 1000;
}
