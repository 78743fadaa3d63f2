import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { isNewEnough } from "./bare-machine.mjs";

/** In npm's place: writes down what it was asked, and puts a Node where one was asked for. */
const npm = `
  const { appendFileSync, mkdirSync, symlinkSync } = require("node:fs");
  appendFileSync(process.env.ASKED, process.argv.slice(2).join(" ") + "\\n");
  const node = /node-linux-[a-z0-9]+/.exec(process.argv.join(" "));
  if (node) {
    mkdirSync("node_modules/" + node[0] + "/bin", { recursive: true });
    symlinkSync(process.env.NEWER_NODE, "node_modules/" + node[0] + "/bin/node");
  }`;

/** A project of nothing but what starts a command, and one command. */
function makeProject(): string {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-run-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ["run", "bare-machine", "lock", "plain-words", "run-child", "say"]) {
    cpSync(resolve(`bin/${name}.mjs`), join(folder, "bin", `${name}.mjs`));
  }
  mkdirSync(join(folder, "node_modules"));
  writeFileSync(join(folder, "package-lock.json"), "{}");
  writeFileSync(join(folder, "npm.cjs"), npm);
  writeFileSync(
    join(folder, "bin", "command.ts"),
    "const words: string[] = process.argv.slice(2);\nprocess.stdin.pipe(process.stdout);\nprocess.stdout.write(words.join());",
  );
  return folder;
}

function runCommand(node: string, folder = makeProject()) {
  const { stdout, stderr, status } = spawnSync(
    node,
    [join(folder, "bin", "run.mjs"), "bin/command.ts", "--one", "two"],
    {
      encoding: "utf8",
      input: " from stdin",
      env: {
        ...process.env,
        NODE_ENV: "production",
        npm_execpath: join(folder, "npm.cjs"),
        ASKED: join(folder, "asked"),
        NEWER_NODE: process.execPath,
      },
    },
  );
  return { stdout, stderr, status, asked: readFileSync(join(folder, "asked"), "utf8") };
}

test("a command's output is its own: what is prepared before it is told beside it", () => {
  const { stdout, stderr, status } = runCommand(process.execPath);
  expect({ stdout, status }).toEqual({ stdout: "--one,two from stdin", status: 0 });
  expect(stderr).toContain("Installing packages");
});

test("all packages are installed, though the environment says production", () => {
  const { asked } = runCommand(process.execPath);
  expect(asked).toMatch(/^ci .*--include=dev --include=optional/);
});

/** The machine's own, where it is one that can't run Plumbline. */
const olderNode = (process.env.PATH ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "node"))
  .filter((path) => existsSync(path))
  .find((path) => {
    const { stdout } = spawnSync(path, ["--version"], { encoding: "utf8" });
    return !isNewEnough(stdout.slice(1));
  });

test.skipIf(process.platform !== "linux" || olderNode === undefined)(
  "a command runs on a machine whose Node is too old",
  () => {
    const { stdout, stderr, asked } = runCommand(olderNode ?? "");
    expect(stdout).toBe("--one,two from stdin");
    expect(stderr).toMatch(/Node \S+ can't run Plumbline: fetching 24/);
    expect(asked).toMatch(/^install .*node-linux-/);
  },
);

test.each([
  ["16.20.2", false],
  ["22.17.1", false],
  ["22.18.0", true],
  ["23.5.0", false],
  ["23.11.1", false],
  ["24.1.0", false],
  ["24.2.0", true],
  ["26.0.0", true],
])("whether Node %s can run Plumbline: %s", (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});

test("npm warns of no Node on which the commands start", () => {
  const { engines } = JSON.parse(readFileSync("package.json", "utf8"));
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const oldest = /oldestMajor = (\d+)/.exec(readFileSync("bin/run.mjs", "utf8"))?.[1];
  expect(engines).toEqual({ node: `>=${oldest}` });
  expect(lock.packages[""].engines).toEqual(engines);
});

test("every command is started so, in words that every shell knows", () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(
    readFileSync("package.json", "utf8"),
  );
  // Windows' own shell has no exec.
  expect(existsSync("exec.cmd")).toBe(true);
  for (const [name, line] of Object.entries(scripts)) {
    const script = /^(?:exec )?node bin\/run\.mjs ([\w./-]+)(?: dev)?$/.exec(line)?.[1] ?? "";
    expect(existsSync(script), name).toBe(true);
  }
});
