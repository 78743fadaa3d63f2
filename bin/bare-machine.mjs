// What every command needs before anything is installed: a Node that is new enough, and the packages of the lock file.
// Plain JavaScript for any Node since 16: it must run on the machine's own.
import { createHash } from "node:crypto";
import * as fs from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { whileHolding } from "./lock.mjs";
import { explainInstalling } from "./plain-words.mjs";
import { goOn, runProgram, stopWithTerminal } from "./run-child.mjs";
import { during, say } from "./say.mjs";

export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), "..");
/** Held while something is installed or built here: two starts at once do it one after the other. */
export const preparing = join(projectFolder, ".data", "preparing");
const nodeVersion = "24.21.0";
/** Packages, build and data of a first start, with npm's own copies. */
const firstStartBytes = 1_300_000_000;

/** What is prepared is told beside a command's own output, which may be JSON that somebody reads. @param {string} text */
const sayAside = (text) => say(text, process.stderr);

/**
 * Runs a script of ours on a Node that is new enough, with all packages installed.
 * @param {string} script
 * @param {string[]} args
 */
export async function launch(script, args) {
  stopWithTerminal();
  try {
    const node = await ensureNode();
    await ensurePackages();
    goOn(node, [join(projectFolder, script), ...args], {
      folder: projectFolder,
      environment: {
        ...process.env,
        PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ""}`,
        NEXT_TELEMETRY_DISABLED: "1",
        // Node keeps what it has compiled, TypeScript's types taken out included: later starts are quicker by a second.
        NODE_COMPILE_CACHE:
          process.env.NODE_COMPILE_CACHE ?? join(projectFolder, ".data", "compiled"),
      },
    });
  } catch (error) {
    sayAside(explainInstalling(error instanceof Error ? error.message : String(error)));
    process.exit(1);
  }
}

/**
 * Whether a Node takes types out by itself and knows `import.meta.main`. 23 went without the one or the other all its life.
 * @param {string} version
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 24 || (major === 24 && minor >= 2) || (major === 22 && minor >= 18);
}

/** The package that carries Node itself for this platform. */
function nodePackage() {
  const platforms = { linux: "linux", darwin: "darwin", win32: "win" };
  const platform = platforms[/** @type {keyof typeof platforms} */ (process.platform)];
  const architectures = { x64: "x64", arm64: "arm64" };
  const architecture = architectures[/** @type {keyof typeof architectures} */ (process.arch)];
  if (!platform || !architecture) {
    throw new Error(
      `Node ${process.versions.node} can't run Plumbline, and none is packaged for ${process.platform}-${process.arch}. Install Node 24.`,
    );
  }
  return `node-${platform}-${architecture}`;
}

/**
 * @param {string[]} args
 * @param {string} folder
 */
async function runNpm(args, folder) {
  const script = process.env.npm_execpath;
  const [command, first] =
    script && /\.c?js$/.test(script)
      ? [process.execPath, [script]]
      : [process.platform === "win32" ? "npm.cmd" : "npm", []];
  const { isGood, text } = await runProgram(command, [...first, ...args], folder);
  if (!isGood) throw new Error(`npm ${args[0]} failed.\n${text}`);
}

const quietly = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"];
/** npm leaves some out where NODE_ENV, or its own settings, say "production" or "no optional ones". */
const everything = ["--include=dev", "--include=optional"];

/** The path of a Node that is new enough; fetched into .data/node where the machine's is not. */
async function ensureNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const folder = join(projectFolder, ".data", "node");
  const name = nodePackage();
  const inPackage = process.platform === "win32" ? "node.exe" : join("bin", "node");
  const binary = join(folder, "node_modules", name, inPackage);
  const stamp = join(folder, "version");
  const isThere = () => fs.existsSync(binary) && isStamped(stamp, nodeVersion);
  if (isThere()) return binary;
  return await prepare(async () => {
    if (isThere()) return binary;
    const what = `Node ${process.versions.node} can't run Plumbline: fetching ${nodeVersion}`;
    await during(what, process.stderr, async () => {
      fs.mkdirSync(folder, { recursive: true });
      fs.writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
      const fetched = ["--no-save", "--no-package-lock", `${name}@${nodeVersion}`];
      await runNpm(["install", ...quietly, ...fetched], folder);
      fs.writeFileSync(stamp, nodeVersion);
    });
    return binary;
  });
}

/** Installs what the lock file says, once for each lock file and kind of machine. */
async function ensurePackages() {
  const stamp = join(projectFolder, "node_modules", ".installed");
  const lock = fs.readFileSync(join(projectFolder, "package-lock.json"));
  const wanted = `${createHash("sha256").update(lock).digest("hex")} ${process.platform}-${process.arch}`;
  if (isStamped(stamp, wanted)) return;
  await prepare(async () => {
    if (isStamped(stamp, wanted)) return;
    requireRoom();
    const what = "Installing packages (the first time this takes a minute or two)";
    await during(what, process.stderr, async () => {
      await runNpm(["ci", ...quietly, ...everything], projectFolder);
      fs.writeFileSync(stamp, wanted);
    });
  });
}

function requireRoom() {
  // Not before Node 18.15: there the disk itself will say that it is full.
  if (!fs.statfsSync) return;
  const { bavail, bsize } = fs.statfsSync(projectFolder);
  if (fs.existsSync(join(projectFolder, "node_modules")) || bavail * bsize >= firstStartBytes)
    return;
  const free = Math.round((bavail * bsize) / 1_000_000);
  throw new Error(
    `There are ${free} MB free on this disk; a first start needs about 1.5 GB. Make room, then start again.`,
  );
}

/** @param {string} file @param {string} wanted */
function isStamped(file, wanted) {
  return fs.existsSync(file) && fs.readFileSync(file, "utf8") === wanted;
}

/**
 * @template T
 * @param {() => Promise<T>} work
 */
function prepare(work) {
  const onWait = (/** @type {number} */ holder) =>
    sayAside(
      `Another start or test (process ${holder}) is installing or building here: waiting for it …`,
    );
  return whileHolding(preparing, onWait, work);
}
