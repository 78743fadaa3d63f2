// Who may work on a folder. Plain JavaScript for any Node since 16.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * When a process began, in its system's own terms: a number alone may be somebody else's by now, above all after the machine has started anew. Empty
 * where it can't be known, and for one that is dead although nobody has asked how it ended.
 * @param {number} pid
 */
function beginningOf(pid) {
  if (process.platform === "win32") return "";
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name, in brackets, may hold anything. The state is the first field after it, the beginning the 20th.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? "" : (fields[19] ?? "");
  } catch {
    if (process.platform === "linux") return "";
    const asked = spawnSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8" });
    const [state = "", ...beginning] = (asked.stdout ?? "").trim().split(/\s+/);
    return state.startsWith("Z") ? "" : beginning.join(" ");
  }
}

/** @param {number} pid */
function exists(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * The process that holds a lock, or 0. A lock whose process is gone counts for nothing.
 * @param {string} file
 */
export function holderOf(file) {
  const text = readLock(file);
  const [pid = "", beginning = ""] = text.split("\n");
  const holder = Number(pid);
  if (!(holder > 0) || !exists(holder)) return 0;
  return beginning === beginningOf(holder) ? holder : 0;
}

/** @param {string} file */
function readLock(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/**
 * Takes a lock for this process. Gives back how to let go of it, or the number of the process that holds it.
 * @param {string} file
 * @returns {{ letGo: () => void } | { holder: number }}
 */
export function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = `${process.pid}\n${beginningOf(process.pid)}\n`;
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      writeFileSync(file, mine, { flag: "wx" });
      return { letGo: () => letGo(file, mine) };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const holder = holderOf(file);
    if (holder === process.pid) return { letGo: () => letGo(file, mine) };
    if (holder > 0) return { holder };
    removeStale(file);
  }
  return { holder: holderOf(file) };
}

/** @param {string} file @param {string} mine */
function letGo(file, mine) {
  if (readLock(file) === mine) rmSync(file, { force: true });
}

/**
 * Puts a dead process's lock away. Two that do so at once must not put away the fresh one of the quicker: what was moved is looked at again.
 * @param {string} file
 */
function removeStale(file) {
  const seen = readLock(file);
  if (seen === "" && isFresh(file)) return;
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readLock(aside) === seen) rmSync(aside, { force: true });
    else renameSync(aside, file);
  } catch {
    // Somebody else has put it away.
  }
}

/** Made, and not yet written to. @param {string} file */
function isFresh(file) {
  try {
    return Date.now() - statSync(file).mtimeMs < 2000;
  } catch {
    return false;
  }
}

/**
 * Works while holding a lock, and waits for it where somebody else works.
 * @template T
 * @param {string} file
 * @param {(holder: number) => void} onWait called once
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function whileHolding(file, onWait, work) {
  let hasWaited = false;
  for (;;) {
    const lock = takeLock(file);
    if ("letGo" in lock) {
      try {
        return await work();
      } finally {
        lock.letGo();
      }
    }
    if (!hasWaited) onWait(lock.holder);
    hasWaited = true;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
