import type { Problem } from "#domain/result.ts";
import { commonPassphrases, commonWords } from "./common-passphrases.ts";
import { isGuessable } from "./guessable.ts";
import { passphraseCharsMax, passphraseCharsMin } from "./passphrase-bounds.ts";

/** What must be left of a passphrase when everything well-known is taken out of it. */
const unknownCharsMin = 6;
const distinctCharsMin = 6;
const runCharsMin = 4;

const sequences = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qwertzuiop",
  "azertyuiop",
  "1q2w3e4r5t6y7u8i9o0p",
  "q1w2e3r4t5y6u7i8o9p0",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "qazwsxedcrfvtgbyhnujmikolp",
  "йцукенгшщзхъ",
  "фывапролджэ",
  "ячсмитьбю",
  "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
].flatMap((sequence) => [sequence, [...sequence].reverse().join("")]);

/** One form for hashing and comparing, so that the same keys on another machine give the same passphrase. */
export function normalisePassphrase(text: string): string {
  return text.normalize("NFKC");
}

/**
 * What is wrong with a passphrase somebody wants to use, or nothing. `about` holds what an attacker would try first: the person's e-mail and
 * name, and the name of the publication.
 */
export async function checkPassphrase(text: string, about: readonly string[]): Promise<Problem[]> {
  const passphrase = normalisePassphrase(text);
  const chars = [...passphrase].length;
  if (chars < passphraseCharsMin) {
    return [{ code: "auth.passphraseTooShort", values: { min: passphraseCharsMin } }];
  }
  if (chars > passphraseCharsMax) {
    return [{ code: "auth.passphraseTooLong", values: { max: passphraseCharsMax } }];
  }
  if (isCommon(passphrase)) return [{ code: "auth.passphraseCommon" }];
  const known = [...about.flatMap(toGuesses), ...commonWords];
  const isPersonal = listSpellings(passphrase).some((folded) =>
    isTooLittle(removeAll(removeRuns(folded), known)),
  );
  if (isPersonal) return [{ code: "auth.passphrasePersonal" }];
  return (await isGuessable(passphrase)) ? [{ code: "auth.passphraseCommon" }] : [];
}

function isCommon(passphrase: string): boolean {
  const spellings = listSpellings(passphrase);
  // With a year or a counter at an end it is as well known: "thequickbrownfox1".
  const trimmed = passphrase.replace(/^\P{L}+|\P{L}+$/gu, "");
  const isListed = [...spellings, ...listSpellings(trimmed)].some((folded) =>
    commonPassphrases.has(folded),
  );
  return isListed || spellings.some(isMadeOfCommon);
}

function isMadeOfCommon(folded: string): boolean {
  const unit = toRepeatedUnit(folded);
  if (unit !== folded && [...unit].length < passphraseCharsMin) return true;
  return isTooLittle(removeAll(removeRuns(folded), commonWords));
}

/** As it compares: as it was typed, and with what people write for letters undone, signs before folding drops them. */
function listSpellings(text: string): string[] {
  return [fold(text), fold(undoSubstitutions(text))];
}

/** Digits alone don't make up for what was taken out: years and counters are what people add. */
function isTooLittle(unknown: string): boolean {
  const letters = [...unknown.replace(/[0-9]/g, "")];
  const others = [...unknown].length - letters.length;
  if (letters.length === 0) return others < passphraseCharsMin - 3 || isFewDistinct(unknown);
  return letters.length < unknownCharsMin || isFewDistinct(unknown);
}

function isFewDistinct(text: string): boolean {
  return new Set(text).size < distinctCharsMin;
}

/** Lower case, letters and digits only: what separates words adds nothing that is hard to guess. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function undoSubstitutions(text: string): string {
  const letters: Record<string, string> = {
    0: "o",
    1: "i",
    3: "e",
    4: "a",
    5: "s",
    7: "t",
    "@": "a",
    $: "s",
    "!": "i",
  };
  return text.replace(/[013457@$!]/g, (sign) => letters[sign] ?? sign);
}

/** "abcabcabcabcabc" is "abc". */
function toRepeatedUnit(text: string): string {
  return /^(.+?)\1+$/u.exec(text)?.[1] ?? text;
}

/** Takes out four or more neighbours of an alphabet or a keyboard, and any character standing four times in a row. */
function removeRuns(text: string): string {
  const chars = [...text];
  const kept: string[] = [];
  for (let start = 0; start < chars.length; ) {
    const length = runLength(chars, start);
    if (length < runCharsMin) kept.push(chars[start] ?? "");
    start += length < runCharsMin ? 1 : length;
  }
  return kept.join("");
}

function runLength(chars: readonly string[], start: number): number {
  let length = 1;
  while (start + length < chars.length && chars[start + length] === chars[start]) length += 1;
  if (length >= runCharsMin) return length;
  length = 1;
  while (start + length < chars.length) {
    const longer = chars.slice(start, start + length + 1).join("");
    if (!sequences.some((sequence) => sequence.includes(longer))) break;
    length += 1;
  }
  return length;
}

function removeAll(text: string, words: readonly string[]): string {
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  return longestFirst.reduce((left, word) => left.replaceAll(word, ""), text);
}

/** A name or an address as a whole and in its parts; a part of two letters would be found in anything. */
function toGuesses(text: string): string[] {
  const parts = text.split(/[^\p{L}\p{N}]+/u).map(fold);
  return [fold(text), ...parts].filter((part) => part.length >= 3);
}
