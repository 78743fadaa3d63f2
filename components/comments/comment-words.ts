import type { PlacedThread } from "#domain/briefs/comments/view-comments.ts";
import { getCommentsWords } from "#messages/comments.ts";

export const commentWords = getCommentsWords("en");

const shownMax = 140;

/** What a thread is about, for a name: its words, cut where they are many. */
export function sayAbout({ place, words }: Pick<PlacedThread, "place" | "words">): string {
  if (place === "whole") return commentWords("onWhole");
  return words === "" ? commentWords("onThing") : shorten(words);
}

export function shorten(words: string): string {
  const line = words.replaceAll(/\s+/gu, " ").trim();
  if (line.length <= shownMax) return line;
  const whole = /^(.*)\s/u.exec(line.slice(0, shownMax))?.[1] ?? line.slice(0, shownMax);
  return `${whole.toWellFormed()} …`;
}
