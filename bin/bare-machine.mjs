// What `npm start` and `npm test` need before anything is installed: a Node that is new enough, and the packages of the lock file.
// Plain JavaScript for any Node since 18: it must run on the machine's own.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statfsSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { whileHolding } from "./lock.mjs";
import { explain } from "./plain-words.mjs";
import { goOn, runProgram, stopWithTerminal } from "./run-child.mjs";
import { during, say } from "./say.mjs";

export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), "..");
/** Held while something is installed or built here: two starts at once do it one after the other. */
export const preparing = join(projectFolder, ".data", "preparing");
const nodeVersion = "24.21.0";
/** Packages, build and data of a first start, with npm's own copies. */
const firstStartBytes = 1_300_000_000;

/**
 * Runs a script of ours on a Node that is new enough, with all packages installed.
 * @param {string} script
 */
export async function launch(script) {
  stopWithTerminal();
  try {
    const node = await ensureNode();
    await ensurePackages();
    goOn(node, [join(projectFolder, script), ...process.argv.slice(2)], {
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
    say(explain(error instanceof Error ? error.message : String(error)));
    process.exit(1);
  }
}

function isNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/** The package that carries Node itself for this platform. */
function nodePackage() {
  const platforms = { linux: "linux", darwin: "darwin", win32: "win" };
  const platform = platforms[/** @type {keyof typeof platforms} */ (process.platform)];
  const architectures = { x64: "x64", arm64: "arm64" };
  const architecture = architectures[/** @type {keyof typeof architectures} */ (process.arch)];
  if (!platform || !architecture) {
    throw new Error(
      `Node ${process.versions.node} is too old, and none is packaged for ${process.platform}-${process.arch}. Install Node 24.`,
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

/** The path of a Node that is new enough; fetched into .data/node where the machine's is not. */
async function ensureNode() {
  if (isNewEnough()) return process.execPath;
  const folder = join(projectFolder, ".data", "node");
  const name = nodePackage();
  const inPackage = process.platform === "win32" ? "node.exe" : join("bin", "node");
  const binary = join(folder, "node_modules", name, inPackage);
  const stamp = join(folder, "version");
  const isThere = () => existsSync(binary) && isStamped(stamp, nodeVersion);
  if (isThere()) return binary;
  return await prepare(async () => {
    if (isThere()) return binary;
    await during(`Node ${process.versions.node} is too old: fetching ${nodeVersion}`, async () => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
      const what = ["--no-save", "--no-package-lock", `${name}@${nodeVersion}`];
      await runNpm(["install", ...quietly, ...what], folder);
      writeFileSync(stamp, nodeVersion);
    });
    return binary;
  });
}

/** Installs what the lock file says, once for each lock file and kind of machine. */
async function ensurePackages() {
  const stamp = join(projectFolder, "node_modules", ".installed");
  const lock = readFileSync(join(projectFolder, "package-lock.json"));
  const wanted = `${createHash("sha256").update(lock).digest("hex")} ${process.platform}-${process.arch}`;
  if (isStamped(stamp, wanted)) return;
  await prepare(async () => {
    if (isStamped(stamp, wanted)) return;
    requireRoom();
    await during("Installing packages (the first time this takes a minute or two)", async () => {
      await runNpm(["ci", ...quietly], projectFolder);
      writeFileSync(stamp, wanted);
    });
  });
}

function requireRoom() {
  const { bavail, bsize } = statfsSync(projectFolder);
  if (existsSync(join(projectFolder, "node_modules")) || bavail * bsize >= firstStartBytes) return;
  const free = Math.round((bavail * bsize) / 1_000_000);
  throw new Error(
    `There are ${free} MB free on this disk; a first start needs about 1.5 GB. Make room, then start again.`,
  );
}

/** @param {string} file @param {string} wanted */
function isStamped(file, wanted) {
  return existsSync(file) && readFileSync(file, "utf8") === wanted;
}

/**
 * @template T
 * @param {() => Promise<T>} work
 */
function prepare(work) {
  const onWait = (/** @type {number} */ holder) =>
    say(
      `Another start or test (process ${holder}) is installing or building here: waiting for it …`,
    );
  return whileHolding(preparing, onWait, work);
}
