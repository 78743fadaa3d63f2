import type { CompareBlock } from "./view-compare.ts";

/** Places in the two lists of blocks; null where a block has no other. */
export type AlignedPair = { before: number | null; after: number | null; isMoved: boolean };

/** Blocks that share this much of their words are one block that was changed; with the same id this little is enough. */
const alikeMin = 0.5;
const sameIdMin = 0.2;
/** Beyond, unlike blocks are not held against each other one by one. */
const leftoversMax = 300;

/** Which block became which, in the order of the text after; what was removed stands where it stood. A block that changed places with others is moved. */
export function alignBlocks(
  before: readonly CompareBlock[],
  after: readonly CompareBlock[],
): AlignedPair[] {
  const partnerOf = findPartners(before, after);
  const inOrder = findLongestRise(after.map((_, at) => partnerOf.get(at) ?? null));
  const taken = new Set(partnerOf.values());
  const pairs: AlignedPair[] = [];
  let next = 0;
  const removeUpTo = (end: number) => {
    for (; next < end; next += 1)
      if (!taken.has(next)) pairs.push({ before: next, after: null, isMoved: false });
  };
  for (const at of after.keys()) {
    const partner = partnerOf.get(at) ?? null;
    const keepsPlace = partner !== null && inOrder.has(at);
    if (keepsPlace) {
      removeUpTo(partner);
      next = partner + 1;
    }
    pairs.push({ before: partner, after: at, isMoved: partner !== null && !keepsPlace });
  }
  removeUpTo(before.length);
  return pairs;
}

/** Places before by places after: by the ids that blocks keep, then by saying the same, then by being alike. */
function findPartners(
  before: readonly CompareBlock[],
  after: readonly CompareBlock[],
): Map<number, number> {
  const partners = new Map<number, number>();
  const free = new Set(before.keys());
  const join = (at: number, partner: number) => {
    partners.set(at, partner);
    free.delete(partner);
  };
  const byId = new Map(before.map(({ nodeId }, at) => [nodeId, at]));
  const head = new Map(before.map(({ kind }, at) => [kind, at]));
  for (const [at, block] of after.entries()) {
    const isHead = block.kind === "title" || block.kind === "standfirst";
    const partner = isHead ? head.get(block.kind) : byId.get(block.nodeId);
    const other = partner === undefined ? undefined : before[partner];
    if (partner === undefined || !other || !free.has(partner)) continue;
    const isEmpty = block.tokens.length === 0 || other.tokens.length === 0;
    if (isHead || isEmpty || shareOf(countWords(other), countWords(block)) >= sameIdMin)
      join(at, partner);
  }
  const bySaying = new Map<string, number[]>();
  for (const at of free) {
    const block = before[at];
    if (block) bySaying.set(sayingOf(block), [...(bySaying.get(sayingOf(block)) ?? []), at]);
  }
  const open = [...after.keys()].filter((at) => !partners.has(at));
  for (const at of open) {
    const block = after[at];
    const partner = block && bySaying.get(sayingOf(block))?.shift();
    if (partner !== undefined) join(at, partner);
  }
  joinAlike(before, after, { partners, free, join });
  return partners;
}

const nothing = { tokens: [] };

type Joining = {
  partners: ReadonlyMap<number, number>;
  free: ReadonlySet<number>;
  join: (at: number, partner: number) => void;
};

function joinAlike(
  before: readonly CompareBlock[],
  after: readonly CompareBlock[],
  { partners, free, join }: Joining,
): void {
  const open = [...after.keys()].filter((at) => !partners.has(at));
  if (open.length > leftoversMax || free.size > leftoversMax) return;
  const counted = new Map([...free].map((at) => [at, countWords(before[at] ?? nothing)]));
  for (const at of open) {
    const block = countWords(after[at] ?? nothing);
    if (block.length === 0) continue;
    let best: number | null = null;
    let share = alikeMin;
    for (const candidate of free) {
      const other = counted.get(candidate);
      // Of blocks of so unlike length no more can be shared.
      if (
        !other ||
        Math.min(other.length, block.length) < share * Math.max(other.length, block.length)
      )
        continue;
      const own = shareOf(other, block);
      if (own > share || (own === share && best === null)) [best, share] = [candidate, own];
    }
    if (best !== null) join(at, best);
  }
}

type Counted = { length: number; counts: ReadonlyMap<string, number> };

function countWords({ tokens }: Pick<CompareBlock, "tokens">): Counted {
  const counts = new Map<string, number>();
  for (const { key } of tokens) counts.set(key, (counts.get(key) ?? 0) + 1);
  return { length: tokens.length, counts };
}

/** Of the words of the longer block, the share that stand in the other; 0 to 1. */
function shareOf(one: Counted, other: Counted): number {
  const length = Math.max(one.length, other.length);
  if (length === 0) return 1;
  let shared = 0;
  for (const [key, count] of one.counts) shared += Math.min(count, other.counts.get(key) ?? 0);
  return shared / length;
}

function sayingOf({ kind, tokens }: CompareBlock): string {
  return [kind, ...tokens.map(({ key }) => key)].join("\u0000");
}

/** The places of a longest row of rising numbers; nulls are no part of it. */
function findLongestRise(numbers: readonly (number | null)[]): Set<number> {
  /** By length, the place whose number is the smallest that ends such a row. */
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  const numberAt = (at: number | undefined) => (at === undefined ? -1 : (numbers[at] ?? -1));
  for (const [at, number] of numbers.entries()) {
    if (number === null) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numberAt(ends[middle]) < number) low = middle + 1;
      else high = middle;
    }
    before.set(at, ends[low - 1]);
    ends[low] = at;
  }
  const rise = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) rise.add(at);
  return rise;
}
