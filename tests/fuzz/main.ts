import { once } from "node:events";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { families } from "./hostile-texts.ts";
import { openRandom, type Random } from "./random.ts";
import type { FuzzOutcome, FuzzTask } from "./work.ts";

/**
 * `npm run fuzz -- --minutes 10 --seed 1`: hostile texts for the extractor, each made from a number that is printed with what it broke; `--task '{…}'` does one
 * of those again. Ends with 1 where something broke.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string" },
    task: { type: "string" },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
const until = performance.now() + Number(values.minutes) * 60_000;
const sizes = { small: 3_000, middle: 100_000, huge: 10_000_000 };
const sayEveryMs = 30_000;
/** Ten megabytes take as long as thousands of small texts: so long others come between two of them. */
const hugeEveryMs = 60_000;
/** Besides what the text may take; the machine may be busy. */
const patienceMs = 60_000;
const patienceMsPerUnit = 0.2;

const random = openRandom(seed);
const counts = { texts: 0, units: 0, growths: 0, faults: 0 };
const worst = { growth: 0, microseconds: 0, units: 0 };
let thread = openThread();
let saidAt = performance.now();
let hugeAt = performance.now();
console.log(values.task ?? `Seed ${seed}, ${values.minutes} minutes.`);

if (values.task) await run(JSON.parse(values.task));
else while (performance.now() < until) await run(nextTask(random));
console.log(sayCounts());
await thread.terminate();
process.exitCode = counts.faults > 0 ? 1 : 0;

async function run(task: FuzzTask): Promise<void> {
  const outcome = await ask(task);
  if (task.units >= sizes.huge) hugeAt = performance.now();
  counts.texts += 1;
  counts.units += task.units;
  if (outcome.growth !== null) counts.growths += 1;
  worst.growth = Math.max(worst.growth, outcome.growth ?? 0);
  worst.units = Math.max(worst.units, task.units);
  worst.microseconds = Math.max(worst.microseconds, outcome.microseconds ?? 0);
  if (outcome.fault !== null) tellFault(task, outcome);
  if (performance.now() - saidAt > sayEveryMs) {
    saidAt = performance.now();
    console.log(sayCounts());
  }
}

function nextTask({ share, whole, pick }: Random): FuzzTask {
  const chance = share();
  const base = {
    seed: whole(2 ** 31),
    family: pick(families),
    publishedOn: share() < 0.5 ? null : "2024-05-02",
  };
  if (performance.now() - hugeAt > hugeEveryMs)
    return { ...base, what: "check", units: sizes.huge };
  if (chance < 0.02) return { ...base, what: "growth", units: sizes.middle + whole(sizes.middle) };
  if (chance < 0.04) return { ...base, what: "check", units: 1 + whole(5 * sizes.middle) };
  return { ...base, what: "check", units: 1 + whole(sizes.small) };
}

function openThread(): Worker {
  return new Worker(new URL("./thread.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 8_000 },
  });
}

/** An answer, or that there is none: the thread never came to an end, or died of it. */
async function ask(task: FuzzTask): Promise<FuzzOutcome> {
  const limit = AbortSignal.timeout(patienceMs + Math.ceil(task.units * patienceMsPerUnit));
  try {
    const answered = once(thread, "message", { signal: limit });
    thread.postMessage(task);
    const [outcome]: FuzzOutcome[] = await answered;
    if (outcome) return outcome;
    throw new Error("The thread said nothing.");
  } catch (error) {
    void thread.terminate();
    thread = openThread();
    const fault = limit.aborted ? "there was no end" : String(error);
    return { fault, example: null, microseconds: null, growth: null };
  }
}

function tellFault(task: FuzzTask, { fault, example }: FuzzOutcome): void {
  counts.faults += 1;
  console.log(`\n${JSON.stringify(task)}\n${fault}`);
  if (example !== null) console.log(`The text, or its beginning: ${JSON.stringify(example)}\n`);
}

function sayCounts(): string {
  const { texts, units, growths, faults } = counts;
  return `${texts} texts, ${(units / 1e6).toFixed(0)} million units, the longest ${(worst.units / 1e6).toFixed(1)} million; ${growths} doubled, at most ${worst.growth.toFixed(2)} times as long; at most ${worst.microseconds.toFixed(1)} microseconds of processor time for each unit; ${faults} faults`;
}
