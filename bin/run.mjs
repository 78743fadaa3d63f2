// Every command of package.json: `node bin/run.mjs SCRIPT …` runs a script of ours on a Node that is new enough, with all packages installed.
// This file alone must be read by any Node, however old, so that it can say what is missing.

const oldestMajor = 16;
const [script = "", ...args] = process.argv.slice(2);

if (Number.parseInt(process.versions.node, 10) < oldestMajor) {
  process.stderr.write(
    `Node ${process.versions.node} is too old even to fetch a newer one. Install Node 24, from https://nodejs.org or with your system's packages, then try again.\n`,
  );
  process.exitCode = 1;
} else {
  import("./bare-machine.mjs").then(({ launch }) => launch(script, args));
}
