import { remember } from "../../remember.ts";
import {
  russianImpersonals,
  russianManners,
  russianNaming,
  russianSaying,
} from "../lexicon/russian-verbs.ts";
import type { Token } from "../tokens.ts";

/** `saying` takes a clause; `manner` only marked words; `naming` takes them as its object; `impersonal` has no subject but a place. */
export type VerbKind = "saying" | "manner" | "naming" | "impersonal";
export type RussianGender = "man" | "woman" | "thing";
export type Agreement = { isPlural: boolean | null; gender: RussianGender | null };
/** `isGerund`: a gerund or participle, whose subject is that of the clause around it. */
export type SpeechVerb = Readonly<Agreement & { kind: VerbKind; isGerund: boolean }>;

const kinds = new Map<string, VerbKind>([
  ...russianManners.map((form) => [form, "manner"] as const),
  ...russianSaying.map((form) => [form, "saying"] as const),
  ...russianNaming.map((form) => [form, "naming"] as const),
  ...russianImpersonals.map((form) => [form, "impersonal"] as const),
]);

/** "заявил" is of a man, "заявили" of many, "заявляет" of anyone: what a subject must agree with. */
export function agreementOf(word: string): Agreement {
  const stem = word.replace(/(ся|сь)$/, "");
  if (/(л|ў|[еи]н|рег|нес|рек|верг|жден)$/.test(stem)) return { isPlural: false, gender: "man" };
  if (/(ла|на)$/.test(stem)) return { isPlural: false, gender: "woman" };
  if (/(ло|но)$/.test(stem)) return { isPlural: false, gender: "thing" };
  if (/(ли|ны)$/.test(stem)) return { isPlural: true, gender: null };
  if (/[еи]т$/.test(stem)) return { isPlural: false, gender: null };
  return { isPlural: /[юуая]т$/.test(stem) ? true : null, gender: null };
}

const gerundEnding = /(в|вшись|ясь|[^с]я|вш(ий|ая|ее|ие|его|ей|ему|ую|им|ими|их))$/;

const findSpeechVerb = remember((word): SpeechVerb | null => {
  const kind = kinds.get(word);
  if (!kind) return null;
  if (kind === "impersonal") return { kind, isPlural: null, gender: null, isGerund: false };
  return { kind, ...agreementOf(word), isGerund: gerundEnding.test(word) };
});

export function speechVerbAt(tokens: Token[], at: number): SpeechVerb | null {
  const token = tokens[at];
  return token?.kind === "word" ? findSpeechVerb(token.lower) : null;
}

const finiteEnding = /(л|ла|ло|ли|лся|лась|лись|[еи]т|[юуая]т|[еи]тся|[юуая]тся)$/;

/** A third person by its ending alone: enough between a dash and a subject. */
export function looksFinite(token: Token | undefined): boolean {
  return (
    token?.kind === "word" &&
    !token.capital &&
    token.lower.length > 3 &&
    token.lower.charCodeAt(0) >= 0x400 &&
    finiteEnding.test(token.lower)
  );
}
