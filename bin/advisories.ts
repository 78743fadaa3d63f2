import { spawnSync } from "node:child_process";
import { z } from "zod";
import { projectFolder } from "./bare-machine.mjs";

const answerMs = 20_000;
const askedAs = [
  "audit",
  "--omit=dev",
  "--json",
  "--fetch-retries=0",
  `--fetch-timeout=${answerMs}`,
];

const answer = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ severity: z.string(), via: z.array(z.unknown()) }),
  ),
});
const advisory = z.object({ title: z.string(), url: z.string().optional() });

/** What the registry knows against what we run: sentences, none where it knows nothing; null where it couldn't be asked. */
export type Advisories = string[] | null;

/** Asks the registry by npm, of the dependencies that the site runs with. Without a network, and at a registry that doesn't answer such questions, null. */
export function askAdvisories(): Advisories {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const asked = spawnSync(npm, askedAs, {
    cwd: projectFolder,
    encoding: "utf8",
    timeout: answerMs + 5_000,
    maxBuffer: 64_000_000,
    shell: process.platform === "win32",
  });
  return readAdvisories(asked.stdout ?? "");
}

/** Reads what `npm audit --json` has printed. */
export function readAdvisories(printed: string): Advisories {
  const read = answer.safeParse(parse(printed));
  if (!read.success) return null;
  return Object.entries(read.data.vulnerabilities).map(([name, { severity, via }]) => {
    const told = via.flatMap((each) => {
      const { data } = advisory.safeParse(each);
      return data ? [[data.title, data.url].filter(Boolean).join(" ")] : [];
    });
    return `${name} (${severity}): ${told.join("; ") || "by what it depends on"}`;
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
