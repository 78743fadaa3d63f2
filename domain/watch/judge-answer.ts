import {
  noticeUnits,
  saysAtWork,
  saysGone,
  saysLetUsIn,
  saysPaywall,
  saysProveHuman,
} from "#domain/capture/page-words.ts";
import { type HeldPassage, type JudgedPassage, judgePassages } from "./judge-passage.ts";
import type { CheckOutcome } from "./outcomes.ts";
import { shareHeld } from "./share-held.ts";

/** What is held of the source: its newest text, and the texts in which passages were bound, with those. */
export type Held = {
  text: string;
  language: string | null;
  /** It is known to stand behind a paywall: one of us has brought what its address doesn't show. */
  isPaywalled?: boolean;
  bound: readonly { text: string; passages: readonly HeldPassage[] }[];
};

/** What its address answered this time. `text` is null where nothing could be read of it. */
export type Answered = {
  requestedUrl: string;
  finalUrl: string;
  status: number;
  title: string | null;
  text: string | null;
  /** All of the page, where `text` is only the article that was found in it. */
  wholeText?: string | null;
  /** What the page says of itself (schema.org's isAccessibleForFree). */
  isFree?: boolean | null;
  /** Whether its bytes are those that are held. */
  isHeld?: boolean;
};

export type JudgedAnswer = {
  outcome: CheckOutcome;
  passages: JudgedPassage[];
  /** Whether an address that can't be there has to be asked, to tell a page that is gone from one that was rewritten: `judgeAnswer` is to be called again with its text. */
  wantsSibling: boolean;
  /** The page has little in common with what is held and no passage is there: it counts only where it is so on another day, too. */
  isDoubtful: boolean;
};

/** From here on a text is the one that is held, rewritten or cut short. */
const sameTextShare = 0.3;
/** Two pages of one site share its navigation; two "not found" pages share all. */
const sameAsSiblingShare = 0.85;

/**
 * Tells what became of a source from what its address answered. A passage is compared, not the page: what changed elsewhere is only noted. A page that says 200
 * and isn't the source any more is told by its words, by where it led, and by the likeness with what the site answers for an address that can't be there (`sibling`: the
 * text of that answer; null where it was refused as it should be; left out where nobody has asked yet). What can't be read says nothing of its passages.
 */
export function judgeAnswer(held: Held, answered: Answered, sibling?: string | null): JudgedAnswer {
  const byStatus = judgeStatus(answered);
  if (byStatus) return settle(byStatus);
  const text = answered.text ?? "";
  const isUnread = text.trim() === "";
  // Of pictures and recordings nothing but their bytes can be compared.
  if (held.text === "" && held.bound.length === 0 && isUnread)
    return settle(answered.isHeld ? "ok" : "ok_changed_elsewhere");
  const passages = judge(held, answered);
  const isAnyThere = passages.some(({ fate }) => fate !== "missing");
  const isOther = !isAnyThere && shareOfHeld(held, text) < sameTextShare;
  if (held.isPaywalled && isOther && !saysGone(answered)) return settle("paywalled");
  if (isOther) {
    const other = judgeOtherPage(held, answered, sibling);
    if (other) return settle(other);
    if (isUnread) return settle("unreachable");
    if (sibling === undefined) return { ...settle("soft_404"), wantsSibling: true };
  }
  if (!isAnyThere && passages.length > 0 && isCutShort(held, answered)) return settle("paywalled");
  const outcome = judgeFates(passages, isHeldText(held, text));
  const isDoubtful = isOther && outcome === "passage_missing";
  return { outcome, passages, wantsSibling: false, isDoubtful };
}

function settle(outcome: CheckOutcome): JudgedAnswer {
  return { outcome, passages: [], wantsSibling: false, isDoubtful: false };
}

/** Of the texts in which something is bound, for the newest may be what came in their place; of the newest where there is none. */
function shareOfHeld({ text, bound }: Held, now: string): number {
  const texts = bound.length > 0 ? bound.map((one) => one.text) : [text];
  return Math.max(...texts.map((one) => shareHeld(one, now)));
}

/** Null where the status alone says nothing. */
function judgeStatus({ status, title, text }: Answered): CheckOutcome | null {
  if (status === 404 || status === 410) return "gone";
  if (status === 402) return "paywalled";
  if ([401, 403, 407, 429, 451].includes(status)) return "blocked";
  if (status >= 500)
    return saysProveHuman(`${title ?? ""}\n${text ?? ""}`) ? "blocked" : "unreachable";
  return status >= 400 ? "unreachable" : null;
}

/** In the article; where something isn't there, in all of the page: a new design may have led us to another part of it. */
function judge({ bound, language }: Held, { text, wholeText }: Answered): JudgedPassage[] {
  return bound.flatMap(({ text: heldText, passages }) => {
    const found = judgePassages(heldText, passages, text ?? "", language);
    if (!wholeText || found.every(({ fate }) => fate !== "missing")) return found;
    const again = judgePassages(heldText, passages, wholeText, language);
    return found.map((one, at) => {
      const other = again[at];
      const isThere = other?.fate === "unchanged" && one.fate === "missing";
      return isThere ? { ...other, found: null } : one;
    });
  });
}

/** A page that isn't the source: a door, a notice, the front page. Null where that can't be told yet. */
function judgeOtherPage(
  held: Held,
  { title, text, requestedUrl, finalUrl, isFree }: Answered,
  sibling: string | null | undefined,
): CheckOutcome | null {
  const body = text ?? "";
  const isNotice = body.length < noticeUnits;
  const said = `${title ?? ""}\n${body.slice(0, noticeUnits)}`;
  if (isNotice && saysProveHuman(said)) return "blocked";
  if (isNotice && saysAtWork(said)) return "unreachable";
  if (saysGone({ title, text })) return "soft_404";
  if (isFree === false || (isNotice && saysPaywall(said))) return "paywalled";
  if (isNotice && saysLetUsIn(said)) return "blocked";
  if (isLedUp(requestedUrl, finalUrl)) return "soft_404";
  if (typeof sibling === "string" && shareHeld(body, sibling) >= sameAsSiblingShare)
    return "soft_404";
  return held.bound.length === 0 && body.trim() !== "" && sibling !== undefined
    ? "ok_changed_elsewhere"
    : null;
}

/** Its beginning is there, and the page asks to be paid for. */
function isCutShort(held: Held, { text, isFree, title }: Answered): boolean {
  const body = text ?? "";
  const isShorter = body.length < held.text.length * 0.7;
  return (
    isShorter &&
    (held.isPaywalled ||
      isFree === false ||
      saysPaywall(`${title ?? ""}\n${body.slice(-noticeUnits)}`))
  );
}

/** From a page to the front of the site, or of one of its sections. */
function isLedUp(from: string, to: string): boolean {
  const [asked, got] = [new URL(from), new URL(to)];
  const depth = ({ pathname }: URL) => pathname.split("/").filter((part) => part !== "").length;
  const isAbove = asked.pathname.startsWith(got.pathname.replace(/\/*$/, "/"));
  return depth(asked) > 0 && depth(got) < depth(asked) && (depth(got) === 0 || isAbove);
}

function isHeldText({ text, bound }: Held, now: string): boolean {
  return text === now || bound.some((one) => one.text === now);
}

function judgeFates(passages: readonly JudgedPassage[], isSameText: boolean): CheckOutcome {
  if (passages.some(({ fate }) => fate === "missing")) return "passage_missing";
  if (passages.some(({ fate }) => fate === "changed")) return "passage_changed";
  return isSameText ? "ok" : "ok_changed_elsewhere";
}
