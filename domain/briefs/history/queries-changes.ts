import { publicDb, type Reader } from "#db/client.ts";
import { findVersion } from "../queries.ts";
import type { PublishedBrief, VersionLine } from "../view.ts";
import { printVersion } from "./print-version.ts";
import { compareDocuments } from "./rules-compare.ts";
import type { Comparison } from "./view-compare.ts";

export type VersionChanges = {
  brief: PublishedBrief;
  /** The version itself, with what the editors say of it. */
  line: VersionLine;
  /** The last one before it that said anything. */
  before: number;
  comparison: Comparison;
};

/** What a published version says otherwise than the one before it; null for a first one, for a withdrawal, and where there is none. */
export async function findVersionChanges(
  slug: string,
  n: number,
  db: Reader = publicDb(),
): Promise<VersionChanges | null> {
  const brief = await findVersion(slug, n, db);
  const line = brief?.versions.find((one) => one.n === n);
  // Where the brief was withdrawn the withdrawal stands in every version's place.
  if (!brief || !line || brief.content.brief.version !== n) return null;
  if (line.changeClass === "withdrawal") return null;
  const said = brief.versions.filter((one) => one.n < n && one.changeClass !== "withdrawal");
  const before = Math.max(0, ...said.map((one) => one.n));
  const old = before > 0 ? await findVersion(slug, before, db) : null;
  if (!old) return null;
  const [was, is] = [printVersion(old.content), printVersion(brief.content)];
  if (!was.ok || !is.ok) return null;
  return { brief, line, before, comparison: compareDocuments(was.value, is.value) };
}
