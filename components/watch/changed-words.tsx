import { sequence } from "#components/ui/sequence.ts";
import { compareWords } from "#domain/evidence/compare-words.ts";

/** What was held beside what stands there now: in the one what went is marked, in the other what came. */
export function ChangedWords({
  held,
  now,
  side,
}: {
  held: string;
  now: string;
  side: "held" | "now";
}) {
  const without = side === "held" ? "added" : "removed";
  const parts = compareWords(held, now).filter(({ kind }) => kind !== without);
  return sequence(parts, ({ kind, text }) => {
    if (kind === "same") return text;
    return kind === "added" ? <ins>{text}</ins> : <del>{text}</del>;
  });
}
