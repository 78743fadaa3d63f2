import type { QuotedSpan } from "../mark-places.ts";
import { isDash } from "../period-tokens.ts";
import type { Range } from "../roles.ts";
import { gaps, type Token } from "../tokens.ts";
import { insertedVerb } from "./insertions.ts";
import { speechVerbAt } from "./verbs.ts";
import { adverbs } from "./words.ts";

/** How words of saying are joined to a quotation; `none` where they stand further off in its sentence. */
export type Tie = "dash" | "colon" | "comma" | "none";
/** `hasMark`: a comma or the sentence's own end stands before. */
type Link = { at: number; tie: Tie; hasMark: boolean };

const beforeDash = /^[,.!?…]$/;
/** Where the words behind the closing mark begin and how they are tied to it; null where its sentence has ended. */
function linkBehind(tokens: Token[], span: QuotedSpan): Link | null {
  let at = span.to + (span.isClosed ? 1 : 0);
  let hasComma = false;
  while (beforeDash.test(tokens[at]?.lower ?? "")) {
    if (tokens[at]?.lower === "." && span.isClosed) return null;
    hasComma ||= tokens[at]?.lower === ",";
    at += 1;
  }
  if ((tokens[at]?.gap ?? gaps.paragraph) >= gaps.line) return null;
  const hasMark = hasComma || beforeDash.test(tokens[span.to - 1]?.lower ?? "");
  if (isDash(tokens[at])) return { at: at + 1, tie: "dash", hasMark };
  return { at, tie: hasComma ? "comma" : "none", hasMark };
}

/** A verb of saying at once or past adverbs. */
function verbAt(tokens: Token[], at: number, isTied: boolean): Range | null {
  let verb = at;
  while (adverbs.has(tokens[verb]?.lower ?? "")) verb += 1;
  const found = speechVerbAt(tokens, verb);
  if (!found || found.isGerund || (found.kind === "naming" && !isTied)) return null;
  return { from: verb, to: verb + 1 };
}

/** The verb that says a span, behind its closing mark, and how it is tied to it. `verb` null: none, or a name alone. */
export function verbBehind(
  tokens: Token[],
  span: QuotedSpan,
): { at: number; tie: Tie; verb: Range | null } | null {
  const link = linkBehind(tokens, span);
  if (!link) return null;
  const { at, tie, hasMark } = link;
  const verb =
    tie === "dash"
      ? insertedVerb(tokens, at, tokens.length, span.isClosed && hasMark)
      : verbAt(tokens, at, tie === "comma");
  return { at, tie, verb };
}
