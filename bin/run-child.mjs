// The children of a command, one after the other, and their end. Plain JavaScript for any Node since 16.
import { spawn } from "node:child_process";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */

/** @type {ChildProcess | null} */
let current = null;
/** @type {NodeJS.Signals | null} */
let stoppedBy = null;

/** @type {Partial<Record<NodeJS.Signals, number>>} */
const codes = { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 };

/**
 * Stops what runs when this process is told to stop, or when npm that started it is gone without a word (kill -9). npm starts scripts through a shell, which
 * keeps signals to itself: in package.json "exec" puts this process in the shell's place (exec.cmd is for Windows' own shell, which has none). Called once.
 */
export function stopWithTerminal() {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => stop(signal));
  }
  // A terminal that is closed takes away where we write to.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  const parent = process.ppid;
  const watching = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watching);
    stop("SIGTERM");
  }, 500).unref();
}

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  stoppedBy ??= signal;
  if (current) current.kill(signal);
  else process.exit(codes[stoppedBy]);
}

/**
 * Runs a program to its end and gives back what it said. When this process was told to stop meanwhile, it ends with the program.
 * @param {string} command
 * @param {string[]} args
 * @param {string} folder
 * @returns {Promise<{ isGood: boolean, text: string }>}
 */
export function runProgram(command, args, folder) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    current = child;
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        text = `${text}${chunk}`.slice(-100_000);
      });
    }
    child.on("error", (error) => finish(false, `${command}: ${error.message}`));
    child.on("close", (code) => finish(code === 0, text));
    /** @param {boolean} isGood @param {string} said */
    function finish(isGood, said) {
      current = null;
      if (stoppedBy) process.exit(codes[stoppedBy]);
      resolve({ isGood, text: said });
    }
  });
}

/**
 * Goes on in a script of ours, with this process's terminal, and ends as it ends. The two are bound by a channel: when this process is killed, the script
 * hears it.
 * @param {string} node
 * @param {string[]} args
 * @param {{ folder: string, environment: NodeJS.ProcessEnv }} options
 */
export function goOn(node, args, { folder, environment }) {
  const child = spawn(node, args, {
    cwd: folder,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: environment,
    // A group of its own: Ctrl-C reaches this process alone, which tells the script once.
    detached: process.platform !== "win32",
  });
  current = child;
  child.on("error", (error) => {
    process.stderr.write(`${node}: ${error.message}\n`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? (signal && codes[signal]) ?? 1));
}
