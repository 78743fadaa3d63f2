import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import canonicalize from "canonicalize";
import { type VersionContent, versionContent } from "./version-content.ts";

/** The one text of a version (RFC 8785) and the SHA-256 over its UTF-8 bytes: what is stored, served and hashed. */
export function toCanonical(content: VersionContent): { text: string; sha256: Buffer } {
  const text = canonicalize(versionContent.parse(content));
  if (text === undefined) throw new Error("A version's content has no canonical text.");
  return { text, sha256: createHash("sha256").update(text, "utf8").digest() };
}

/** A stored canonical text as content. Throws when it isn't of a schema we know: that is a bug or a forgery, never an editor's doing. */
export function fromCanonical(text: string): VersionContent {
  return versionContent.parse(JSON.parse(text));
}

/**
 * Whether a version would say what the one before, as read back, says, but for its number, its date and who checked it or didn't, and the schema that the one before was written in. Told
 * by the contents, at the first difference: canonical texts of long briefs take a while to write.
 */
export function isUnchanged(previous: VersionContent, next: VersionContent): boolean {
  const { changeClass, note, version, publishedAt, checkedBy, publishedAlone } = previous.brief;
  const asBefore = { changeClass, note, version, publishedAt, checkedBy, publishedAlone };
  const brief = { ...next.brief, ...asBefore };
  return isDeepStrictEqual(previous, asWritten({ ...next, schema: previous.schema, brief }));
}

/** As it would be read back: without what is left open. */
function asWritten(content: VersionContent): unknown {
  return JSON.parse(JSON.stringify(versionContent.parse(content)));
}
