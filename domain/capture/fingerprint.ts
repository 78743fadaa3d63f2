/**
 * What a text is known again by although it isn't the same to the letter: with menus around it, another headline, some words changed. MinHash over runs of three words (Broder 1997) in bands of
 * two, and beside it the text's numbers: two reports of one template are alike in all but these, and are two texts.
 */
export type Fingerprint = {
  /** 48 signed 64-bit integers in decimals, for an indexed bigint[]: texts that share a few are candidates. Empty for a text without words. */
  bands: string[];
  /** Up to 64 signed 64-bit integers in decimals, of the text's different figures; of more, those with the smallest hashes. */
  numbers: string[];
  /** The same of its years and small whole numbers: days, rows, lists. */
  smallNumbers: string[];
  /** How many different figures, and how many different runs of three words. */
  numberCount: number;
  runCount: number;
};

/** Raise it whenever some text's fingerprint would come out otherwise. */
export const fingerprintVersion = 1;

/** Texts that share fewer bands needn't be compared: for SQL. */
export const sharedBandsMin = 2;

export type Likeness = {
  isNear: boolean;
  /** Of the runs of both, the share that they have in common (Jaccard), estimated. */
  similarity: number;
  /** Of the smaller text, the share that stands in the other, estimated: what lies around a text leaves it as it is. */
  containment: number;
  /** Of the figures of the text with fewer, the share that stand in the other; 1 where it has none. With years and small numbers where it has hardly any. */
  sharedNumbers: number;
};

const bandCount = 48;
const rowsInBand = 2;
const wordsInRun = 3;
const numbersKept = 64;
/** A book's length; also what the extractor reads. */
const unitsMax = 2_000_000;

const similarityMin = 0.2;
const containmentMin = 0.5;
const sharedNumbersMin = 0.6;

const words = /\p{N}[\p{N}.,]*|[\p{L}\p{M}]+/gu;

/** Linear in the text. Letters' case, punctuation, ё and е, and kinds of spaces make no difference. */
export function fingerprintText(text: string): Fingerprint {
  const numbers = new Set<string>();
  const smallNumbers = new Set<string>();
  const hashes: number[] = [];
  for (const [found] of text.slice(0, unitsMax).toLowerCase().normalize("NFKC").matchAll(words)) {
    const isNumber = /^\p{N}/u.test(found);
    const word = isNumber ? settleNumber(found) : found.replaceAll("ё", "е");
    if (isNumber) (smallNumber.test(word) ? smallNumbers : numbers).add(word);
    hashes.push(hashText(word));
  }
  const runs = listRuns(hashes);
  return {
    bands: runs.size === 0 ? [] : makeBands(runs),
    numbers: keepSmallest(numbers),
    smallNumbers: keepSmallest(smallNumbers),
    numberCount: numbers.size,
    runCount: runs.size,
  };
}

/** They stand in every report of a template: its rows, its days, its year. */
const smallNumber = /^(?:\d{1,2}|1[5-9]\d{2}|20\d{2})$/;

function keepSmallest(numbers: Set<string>): string[] {
  return [...numbers].map(hashWide).sort(byValue).slice(0, numbersKept).map(String);
}

/** Whether two texts are one but for what editors and outlets change. A translation isn't; nor is a table of another month. */
export function compareFingerprints(one: Fingerprint, other: Fingerprint): Likeness {
  if (one.runCount === 0 || other.runCount === 0) {
    return { isNear: false, similarity: 0, containment: 0, sharedNumbers: 0 };
  }
  const known = new Set(one.bands);
  const shared = other.bands.filter((band) => known.has(band)).length;
  // Both rows of a band agree with the square of the chance of one.
  const similarity = (shared / bandCount) ** (1 / rowsInBand);
  const common = (similarity * (one.runCount + other.runCount)) / (1 + similarity);
  const containment = Math.min(1, common / Math.min(one.runCount, other.runCount));
  const sharedNumbers = shareNumbers(one, other);
  const isNear =
    similarity >= similarityMin &&
    containment >= containmentMin &&
    sharedNumbers >= sharedNumbersMin;
  return { isNear, similarity, containment, sharedNumbers };
}

const figuresMin = 3;

function shareNumbers(one: Fingerprint, other: Fingerprint): number {
  const fewest = Math.min(one.numberCount, other.numberCount);
  const known = new Set(other.numbers);
  if (fewest < figuresMin) {
    const all = [one, other].map((print) => [...print.numbers, ...print.smallNumbers]);
    const [mine = [], theirs = []] = all.sort((first, second) => first.length - second.length);
    return mine.length === 0 ? 1 : countShared(mine, new Set(theirs)) / mine.length;
  }
  if (one.numberCount <= numbersKept && other.numberCount <= numbersKept) {
    return countShared(one.numbers, known) / fewest;
  }
  // Of the smallest of both together, the share that both have estimates their Jaccard likeness.
  const smallest = [...new Set([...one.numbers, ...other.numbers].map(BigInt))]
    .sort(byValue)
    .slice(0, numbersKept)
    .map(String);
  const mine = new Set(one.numbers);
  const both = smallest.filter((number) => mine.has(number));
  const likeness = countShared(both, known) / smallest.length;
  const common = (likeness * (one.numberCount + other.numberCount)) / (1 + likeness);
  return Math.min(1, common / fewest);
}

function countShared(numbers: string[], known: Set<string>): number {
  return numbers.filter((number) => known.has(number)).length;
}

/** "1,000" and "1.000" are told alike, "5.0" and "5" aren't. */
function settleNumber(word: string): string {
  return word.replace(/[.,]+$/, "").replaceAll(",", ".");
}

/** The hashes of all runs of three words; of a shorter text the whole. */
function listRuns(hashes: number[]): Set<number> {
  const runs = new Set<number>();
  const last = Math.max(1, hashes.length - wordsInRun + 1);
  for (let at = 0; at < last && hashes.length > 0; at += 1) {
    let run = 0x9e3779b9;
    for (const hash of hashes.slice(at, at + wordsInRun)) run = mix(run ^ hash);
    runs.add(run);
  }
  return runs;
}

const rowCount = bandCount * rowsInBand;
const seeds = Uint32Array.from({ length: rowCount }, (_, at) => mix(at * 0x9e3779b9 + 1) >>> 0);

function makeBands(runs: Set<number>): string[] {
  const minima = new Uint32Array(rowCount).fill(0xffffffff);
  for (const run of runs) {
    for (let row = 0; row < rowCount; row += 1) {
      const hash = mix(run ^ (seeds[row] ?? 0)) >>> 0;
      if (hash < (minima[row] ?? 0)) minima[row] = hash;
    }
  }
  return Array.from({ length: bandCount }, (_, band) => {
    // The band's own number goes in, so that equal values of different bands don't meet in the index.
    const high = mix((minima[band * 2] ?? 0) ^ (band + 1)) >>> 0;
    return String(join(high, minima[band * 2 + 1] ?? 0));
  });
}

function hashText(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1)
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return mix(hash);
}

function hashWide(word: string): bigint {
  return join(hashText(word) >>> 0, hashText(`${word}.`) >>> 0);
}

const join = (high: number, low: number) => BigInt.asIntN(64, (BigInt(high) << 32n) | BigInt(low));

const byValue = (one: bigint, other: bigint) => (one < other ? -1 : one > other ? 1 : 0);

/** MurmurHash3's last step: each bit of what goes in turns half of those that come out. */
function mix(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
