import { createHash } from "node:crypto";
import { foldForComparison } from "#domain/evidence/normalise.ts";
import { addressKeysVersion, toAddressKeys } from "./address-keys.ts";
import { findDoi } from "./rules-doi.ts";

/** What a source is known again by. Hashes, for an address may be longer than what an index takes; null where the source says too little. */
export type SourceKeys = {
  /** Two of one are the same. */
  addressKey: string | null;
  /** Two of one may be: see address-keys.ts. An archive's copy has its original's. */
  addressKeyLoose: string | null;
  doiKey: string | null;
  /** Title, year, and who made it: author, else where it stands, else publisher. */
  workKey: string | null;
};

/** Raise the second number whenever a key of this file would come out otherwise. */
export const sourceKeysVersion = addressKeysVersion * 1_000 + 2;

export type KeyedSource = {
  url: string | null;
  title: string | null;
  published: string | null;
  csl: Record<string, unknown>;
};

export function toSourceKeys({ url, title, published, csl }: KeyedSource): SourceKeys {
  const address = url === null ? null : toAddressKeys(url);
  const isDoiAddress = /^https?:\/\/(?:dx\.)?doi\.org\//i.test(url ?? "");
  const doi = findDoi(readText(csl.DOI) || (isDoiAddress ? readPath(url ?? "") : ""));
  return {
    addressKey: hash(address?.strict),
    addressKeyLoose: hash(address?.loose),
    doiKey: hash(doi?.toLowerCase()),
    workKey: hash(nameWork({ title, published, csl })),
  };
}

const wordsMin = 2;

/** Null where any of the three is missing: "Report, 2020" is no work. */
function nameWork({ title, published, csl }: Omit<KeyedSource, "url">): string | null {
  const name = foldWords(title ?? "");
  const year = /^\d{4}/.exec(published ?? "")?.[0];
  const maker = foldWords(findMaker(csl));
  const isTold = name.split(" ").length >= wordsMin && year !== undefined && maker !== "";
  return isTold ? [name, year, maker].join("|") : null;
}

/** The first author's family name, by which lists go: given names are written in many ways. */
function findMaker(csl: Record<string, unknown>): string {
  const [author] = Array.isArray(csl.author) ? csl.author : [];
  const name: Record<string, unknown> = typeof author === "object" && author !== null ? author : {};
  const told = [name.family, name.literal, csl["container-title"], csl.publisher];
  return told.map(readText).find((text) => text !== "") ?? "";
}

function foldWords(text: string): string {
  const words = foldForComparison(text, { caseless: true }).text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join(" ");
}

/** An address's path as it is meant: "10.1000/a%3Cb" is 10.1000/a<b. */
function readPath(url: string): string {
  const path = url.replace(/[?#].*$/su, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function readText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function hash(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}
