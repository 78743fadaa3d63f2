import { systemActor } from "#domain/auth/actor.ts";
import { getBuildId } from "#domain/press/build-id.ts";
import { verifySite } from "#domain/press/commands-verify.ts";
import { listBuildsOf, listCurrentPages } from "#domain/press/queries.ts";
import { getSiteFolder, openPressRoom } from "#domain/press/room.ts";
import { openSiteFiles } from "#domain/press/site-files.ts";
import type { Finding } from "#domain/press/view.ts";
import { type Result, succeed } from "#domain/result.ts";
import { withOwnWeb } from "./own-web.ts";
import { counting } from "./progress.ts";

const pagesMax = 20;

/**
 * Pages that were pressed again, what was found that mustn't be, and how many differ only as pages may that another build of the site had pressed: in the names of its style sheets.
 */
export type PressedAgain = {
  pages: number;
  findings: Finding[];
  otherwise: number;
  seconds: number;
};

/** Presses pages from the restored database, and compares them with the files that were restored. Changes nothing. Within withEmptyPlace. */
export async function pressSomeAgain(): Promise<Result<PressedAgain>> {
  const site = openSiteFiles(getSiteFolder());
  const paths: string[] = [];
  // A page that was replaced while it was backed up has none.
  for (const path of await listCurrentPages(pagesMax))
    if (await site.pointedTo(path)) paths.push(path);
  if (paths.length === 0) return succeed({ pages: 0, findings: [], otherwise: 0, seconds: 0 });
  return await withOwnWeb(async (web) => {
    const build = getBuildId();
    const isSameBuild = (await listBuildsOf(paths)).every((each) => each === build);
    const { value: verified, seconds } = await counting("Pressing pages again …", (onVerified) =>
      verifySite(systemActor, openPressRoom(web, build), { paths, onVerified }),
    );
    if (!verified.ok) return verified;
    const found = verified.value.findings.filter(({ path }) => paths.includes(path));
    const findings = found.filter(({ kind }) => isSameBuild || kind !== "differs");
    const otherwise = new Set(found.map(({ path }) => path)).size - findings.length;
    return succeed({ pages: paths.length, findings, otherwise, seconds });
  });
}
