import { type SQL, sql } from "drizzle-orm";
import type { Question } from "./question.ts";
import type { TextPiece } from "./view.ts";

// Private signs, which no text that is asked about keeps: what a text itself has of them is left out first.
const [from, to] = ["\uE000", "\uE001"];
/** A long text is read again for each excerpt, and at some length that takes longer than the search; beyond it an excerpt is the text's beginning. */
const readCharsMax = 200_000;
const options = `StartSel="${from}", StopSel="${to}", MaxFragments=2, MaxWords=20, MinWords=8, ShortWord=0, FragmentDelimiter=" … "`;

/** Where a text has what was asked for, up to two places, with the words marked; its beginning where it has none. Ask it only of what is shown. */
export function excerptOf(text: SQL, { text: asked }: Question): SQL {
  return sql`ts_headline('words_by_script', translate(left(${text}, ${readCharsMax}), ${from + to}, ''), search_query(${asked}), ${options})`;
}

/** An excerpt in pieces. */
export function readMarks(excerpt: string | null): TextPiece[] {
  if (excerpt === null) return [];
  return excerpt
    .split(from)
    .flatMap((part, place) => {
      const end = part.indexOf(to);
      if (place === 0 || end < 0) return [{ text: part.replaceAll(to, ""), isMarked: false }];
      return [
        { text: part.slice(0, end), isMarked: true },
        { text: part.slice(end + 1).replaceAll(to, ""), isMarked: false },
      ];
    })
    .filter(({ text }) => text !== "");
}
