import { createHash } from "node:crypto";
import type { BriefAuthor } from "./view-authors.ts";

/** Tells whether a brief's authors are still those that somebody saw. */
export function markAuthors(authors: readonly BriefAuthor[]): string {
  const said = authors.map(({ byline, staffId }) => [byline, staffId]);
  return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}
