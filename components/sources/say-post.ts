import { dot } from "#components/ui/dot.ts";
import type { CaptureListing } from "#domain/sources/view.ts";
import { getSourcesWords } from "#messages/sources.ts";

const words = getSourcesWords("en");

/** A post by its channel, number and time, as its channel writes it, and what was done to it. */
export function sayPost(post: NonNullable<CaptureListing["post"]>): string {
  const { channel, number, publishedAt, isEdited, forwardedFrom } = post;
  return [
    words("post.number", { channel, number }),
    ...(publishedAt === null ? [] : [publishedAt.replace("T", " ")]),
    ...(isEdited ? [words("post.edited")] : []),
    ...(forwardedFrom === null ? [] : [words("post.forwarded", { from: forwardedFrom })]),
  ].join(dot);
}
