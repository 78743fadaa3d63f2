import { hashRaw } from "@node-rs/argon2";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { toKeyedHash } from "#domain/auth/secrets.ts";

/** Eight of 2,048 words: 88 bits, which nobody guesses. */
const wordsCount = 8;
const bitsPerWord = 11;

const known = new Set(wordlist);

/**
 * The code of one form that was handed out: eight words, the same however often that form is sent. It is nowhere kept; who has the form and our secret could make it again,
 * and nobody keeps the form but its sender.
 */
export function toReceiptCode(formId: string): string {
  const bytes = toKeyedHash("receipt", formId);
  const bits = BigInt(`0x${bytes.toString("hex")}`);
  return Array.from({ length: wordsCount }, (_, at) => {
    const word = Number((bits >> BigInt(at * bitsPerWord)) & 0x7ffn);
    return wordlist[word] ?? "";
  }).join(" ");
}

/** A code as somebody typed it, in our spelling: small letters, single blanks. Null where it is none: another count of words, or a word that isn't one of ours. */
export function readReceiptCode(typed: string): string | null {
  const words = typed.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.length === wordsCount && words.every((word) => known.has(word))
    ? words.join(" ")
    : null;
}

/** What is kept of a code: its argon2id. Slow to make, like a passphrase's; under one salt of ours, so that what it belongs to is found by it. */
export async function hashReceipt(code: string): Promise<Buffer> {
  return await hashRaw(code, {
    memoryCost: 19_456,
    timeCost: 2,
    parallelism: 1,
    outputLen: 32,
    salt: toKeyedHash("receipt salt").subarray(0, 16),
  });
}
