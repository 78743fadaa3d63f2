import { hashRaw } from "@node-rs/argon2";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { toKeyedHash } from "#domain/auth/secrets.ts";

/** Eight of 2,048 words: 88 bits, which nobody guesses. */
const wordsCount = 8;
const bitsPerWord = 11;

const known = new Set(wordlist);

/**
 * The code of what was sent by one form that was handed out: eight words, the same however often it is sent, and others for other words. It is nowhere kept; who has the
 * form and our secret could make it again, and nobody keeps the form but its sender.
 */
export function toReceiptCode(formId: string, content: object): string {
  const bytes = toKeyedHash("receipt", formId, JSON.stringify(content));
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

/** What is kept of a code: its argon2id under one salt of ours, so that what it belongs to is found by it. Of 88 bits of chance it needn't be slow, and whoever asks much mustn't keep us busy. */
export async function hashReceipt(code: string): Promise<Buffer> {
  return await hashRaw(code, {
    memoryCost: 4_096,
    timeCost: 1,
    parallelism: 1,
    outputLen: 32,
    salt: toKeyedHash("receipt salt").subarray(0, 16),
  });
}
