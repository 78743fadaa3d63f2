import { type SQL, sql } from "drizzle-orm";
import type { Question } from "./question.ts";
import type { TextPiece } from "./view.ts";

// Private signs, which no text that is asked about keeps: what a text itself has of them is left out first.
const [from, to] = ["\uE000", "\uE001"];
/** A long text is read again for each excerpt, and at some length that takes longer than the search; beyond it an excerpt is the text's beginning. */
const readCharsMax = 200_000;
const marks = `StartSel="${from}", StopSel="${to}"`;
const places = 'MaxFragments=2, MaxWords=20, MinWords=8, ShortWord=0, FragmentDelimiter=" … "';

/** So short a text is shown whole. */
const wholeCharsMax = 280;

/** Where a text has what was asked for, up to two places, with the words marked; all of a short one, the beginning of one that has none. What is cut says so. Ask it only of what is shown. */
export function excerptOf(text: SQL, { text: asked }: Question): SQL {
  return sql`(
    select case
      when length(b.body) <= ${wholeCharsMax} then ts_headline('words_by_script', b.body, b.query, ${`${marks}, HighlightAll=true`})
      when h.cut not like ${`%${from}%`} then regexp_replace(left(b.body, ${wholeCharsMax}), '\\s+\\S*$', '') || ' …'
      else case when starts_with(b.body, left(h.plain, 20)) then '' else '… ' end || h.cut || case when right(b.body, 20) = right(h.plain, 20) then '' else ' …' end
      end
    from (select translate(left(${text}, ${readCharsMax}), ${from + to}, '') as body, search_query(${asked}) as query) b,
      lateral (select ts_headline('words_by_script', b.body, b.query, ${`${marks}, ${places}`}) as cut) c,
      lateral (select c.cut, translate(c.cut, ${from + to}, '') as plain) h)`;
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
