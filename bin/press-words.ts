import type { Pressed } from "#domain/press/commands.ts";
import type { Exported } from "#domain/press/commands-export.ts";
import type { Verified } from "#domain/press/commands-verify.ts";
import type { Finding, HeldPage } from "#domain/press/view.ts";

/** What `npm run press` says at its end. The worker of a Plumbline that runs may have been at the same pages, and have pressed some. */
export function sayPressed(
  { byOthers, ...pressed }: Pressed & { byOthers: number },
  seconds: number,
): string {
  const pages = Object.values(pressed).reduce((sum, count) => sum + count, 0);
  const shared = byOthers > 0 ? ` ${byOthers} more were pressed by the Plumbline that runs.` : "";
  return `${sayCount(pages, "page")} in ${seconds.toFixed(1)} s (${sayRate(pages, seconds)}): ${sayOutcomes(pressed)}.${shared}`;
}

function sayOutcomes({ pressed, same, gone, failed }: Pressed): string {
  return `${pressed} pressed, ${same} unchanged, ${gone} gone, ${failed} failed`;
}

export function sayHeld({ path, reason, hasFile }: HeldPage): string {
  return `${path}: ${reason}${hasFile ? " Its last good file stands." : ""}`;
}

export function sayExported(
  { pressed, files, bytes, written, same, removed }: Exported,
  folder: string,
): string {
  const size = `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `Pages that weren't up to date: ${sayOutcomes(pressed)}.
${sayCount(files, "file")} (${size}) in ${folder}: ${written} written, ${same} unchanged, ${removed} removed.`;
}

export function sayFinding(finding: Finding): string {
  return `${finding.path}: ${describe(finding)}`;
}

const damages = {
  missing: "isn't there",
  altered: "was altered on the disk",
  unreadable: "can't be read",
};

function describe(finding: Finding): string {
  switch (finding.kind) {
    case "missing":
      return "isn't there.";
    case "superfluous":
      return "lies there, and nothing is to be there.";
    case "damaged":
      return `its file ${finding.file} ${damages[finding.how]}.`;
    case "astray":
      return `leads to ${finding.to}; written down is ${finding.writtenDown ?? "nothing"}.`;
    case "differs": {
      const { at, pressed, fresh } = finding;
      const where = at ? ` in line ${at.line}, column ${at.column}` : "";
      return `differs${where}: there is “${pressed}”, pressed now it would be “${fresh}”.`;
    }
    case "failing":
      return `can't be pressed now. ${finding.reason}`;
  }
}

export function sayVerified({ pages, findings }: Verified, seconds: number): string {
  const looked = `${sayCount(pages, "page")} looked at in ${seconds.toFixed(1)} s (${sayRate(pages, seconds)})`;
  if (findings.length === 0) return `${looked}: each is as it would be pressed now.`;
  const found = new Set(findings.map(({ path }) => path)).size;
  return `${looked}: ${found} ${found === 1 ? "isn't" : "aren't"} as pressed now. \`npm run press\` makes them anew.`;
}

function sayCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function sayRate(pages: number, seconds: number): string {
  return `${(pages / Math.max(seconds, 0.001)).toFixed(1)} a second`;
}
