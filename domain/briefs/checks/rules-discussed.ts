import type { Node as PMNode } from "@tiptap/pm/model";
import { placeOf } from "../comments/rules-anchors.ts";
import type { Placed } from "../comments/rules-places.ts";
import type { Claim } from "./rules-claims.ts";
import type { CheckItem } from "./view-checks.ts";

/** What a comment on a claim would be on, and what is being said of it or of words that it is among. */
export function findDiscussed(
  placed: readonly Placed[],
  { doc, claim }: { doc: PMNode | null; claim: Claim | null },
): Pick<CheckItem, "commentOn" | "threads"> {
  if (!doc || !claim) return { commentOn: null, threads: [] };
  const { from, to } = claim.subject === "waiver" ? claim.waiver : claim.use;
  const threads = placed.flatMap(({ thread, span }) =>
    span && span.from < to && from < span.to ? [thread] : [],
  );
  return { commentOn: placeOf(doc, { from, to }), threads };
}
