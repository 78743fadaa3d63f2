// What `npm start` and `npm test` need before anything is installed: a Node that is new enough, and the packages of the lock file.
// Plain JavaScript for any Node since 18: it must run on the machine's own.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const nodeVersion = "24.21.0";

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`);
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
      `Node ${process.versions.node} is too old and none is packaged for ${process.platform}-${process.arch}. Install Node 24.`,
    );
  }
  return `node-${platform}-${architecture}`;
}

function npm() {
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js")) return { command: process.execPath, first: [script] };
  return { command: process.platform === "win32" ? "npm.cmd" : "npm", first: [] };
}

/**
 * @param {string[]} args
 * @param {string} folder
 */
function runNpm(args, folder) {
  const { command, first } = npm();
  const ran = spawnSync(command, [...first, ...args], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  if (ran.status !== 0)
    throw new Error(`npm ${args.join(" ")} failed:\n${ran.stderr ?? ran.error?.message ?? ""}`);
}

/** The path of a Node that is new enough; fetched into .data/node where the machine's is not. */
export function ensureNode() {
  if (isNewEnough()) return process.execPath;
  const folder = join(projectFolder, ".data", "node");
  const name = nodePackage();
  const binary = join(
    folder,
    "node_modules",
    name,
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  const stamp = join(folder, "version");
  if (!existsSync(binary) || !existsSync(stamp) || readFileSync(stamp, "utf8") !== nodeVersion) {
    say(`Node ${process.versions.node} is too old: fetching ${nodeVersion} …`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    runNpm(
      [
        "install",
        "--no-save",
        "--no-package-lock",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        `${name}@${nodeVersion}`,
      ],
      folder,
    );
    writeFileSync(stamp, nodeVersion);
  }
  return binary;
}

/** Installs what the lock file says, once for each lock file. */
export function ensurePackages() {
  const stamp = join(projectFolder, "node_modules", ".installed");
  const lock = createHash("sha256")
    .update(readFileSync(join(projectFolder, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  say("Installing packages …");
  runNpm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"], projectFolder);
  writeFileSync(stamp, lock);
}

/**
 * Goes on in a script of ours on the right Node, with this process's terminal, and ends as it ends.
 * @param {string} node
 * @param {string} script
 * @param {string[]} args
 */
export function goOn(node, script, args) {
  const child = spawn(node, [join(projectFolder, script), ...args], {
    cwd: projectFolder,
    stdio: "inherit",
    env: {
      ...process.env,
      PATH: `${dirname(node)}${process.platform === "win32" ? ";" : ":"}${process.env.PATH ?? ""}`,
      NEXT_TELEMETRY_DISABLED: "1",
    },
  });
  // The terminal sends Ctrl-C to both; the child stops in order, and this one waits for it.
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
