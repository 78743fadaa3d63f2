import { readdirSync, readFileSync } from "node:fs";

/** Linux counts in hundredths of a second. */
const msOfTick = 10;

type ProcessStat = { parent: number; ms: number };

/**
 * Begins to count the processor time of a process and all that it has started: unlike the time that work takes, it is the same whatever else the machine
 * does. The function that it gives tells the milliseconds since; null where the machine doesn't tell.
 */
export function countProcessorMs(root: number): () => number | null {
  const before = readProcessorMs(root);
  return () => {
    const after = readProcessorMs(root);
    return before === null || after === null ? null : after - before;
  };
}

/** For a note, after other words: "; 25.0 ms of processor time each". */
export function sayProcessorMs(ms: number | null, pieces: number): string {
  return ms === null ? "" : `; ${(ms / pieces).toFixed(1)} ms of processor time each`;
}

function readProcessorMs(root: number): number | null {
  if (process.platform !== "linux") return null;
  const stats = new Map<number, ProcessStat>();
  for (const name of readdirSync("/proc")) {
    const stat = /^\d+$/.test(name) ? readStat(name) : null;
    if (stat) stats.set(Number(name), stat);
  }
  let total = 0;
  for (const [pid, { ms }] of stats) if (isWithin(pid, root, stats)) total += ms;
  return total;
}

/** Null for a process that ended meanwhile. */
function readStat(pid: string): ProcessStat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // A process's name may hold spaces and brackets: what counts comes after its last bracket.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    // Its own, in user and system mode, and that of its ended children.
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { parent: Number(fields[1]), ms: ticks * msOfTick };
  } catch {
    return null;
  }
}

function isWithin(pid: number, root: number, stats: ReadonlyMap<number, ProcessStat>): boolean {
  for (let at = pid; at > 1; at = stats.get(at)?.parent ?? 0) if (at === root) return true;
  return false;
}
