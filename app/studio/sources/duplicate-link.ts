import type { DuplicateLink } from "#components/sources/refusal.ts";
import type { AddedCapture } from "#domain/capture/view.ts";

/** Where the same is held already, or nearly the same: the nearest; or the source that has its DOI or address. */
export function toDuplicateLink(held: Exclude<AddedCapture, { kind: "added" }>): DuplicateLink {
  if (held.kind === "known") {
    const { id, title, url, code } = held.source;
    return {
      path: `/studio/sources/${id}`,
      n: null,
      by: held.by,
      title: title ?? url ?? code,
      isSameSource: false,
    };
  }
  const [nearest] = held.kind === "near" ? held.texts : [];
  const found = held.kind === "held" ? held.duplicateOf : nearest;
  if (!found) throw new Error("A text is near to none.");
  const { source, n } = found;
  return {
    path: capturePath(source.id, n),
    n,
    title: source.title ?? source.publisher ?? source.code,
    isSameSource: held.kind === "held" && held.isSameSource,
    ...(nearest && { percent: toPercent(nearest.containment) }),
  };
}

export function capturePath(sourceId: string, n: number): string {
  return `/studio/sources/${sourceId}/captures/${n}`;
}

export const toPercent = (share: number): number => Math.round(share * 100);
