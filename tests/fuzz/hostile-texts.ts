import { pieces, strangeCharacters } from "./pieces.ts";
import { openRandom, type Random } from "./random.ts";

/** What a text is made of. Each can be made at any length. */
export const families = [
  "motif",
  "pieces",
  "digits",
  "marks",
  "scripts",
  "strange",
  "spliced",
  "unspaced",
] as const;
export type Family = (typeof families)[number];

export type FuzzCase = { seed: number; family: Family; units: number };

/** About `units` UTF-16 code units, the same for the same case; twice as long it is of the same kind. `sources` are real prose to cut up. */
export function makeHostileText(
  { seed, family, units }: FuzzCase,
  sources: readonly [string, ...string[]],
): string {
  const random = openRandom(seed);
  return makers[family](random, units, sources).slice(0, units);
}

type Make = (random: Random, units: number, sources: readonly [string, ...string[]]) => string;

const makers: Record<Family, Make> = {
  /** A few pieces again and again: finds rules that look back over all that came before. */
  motif(random, units) {
    const length = 1 + random.whole(6);
    const motif = Array.from({ length }, () => random.pick(pieces)).join("");
    return motif.repeat(Math.ceil(units / motif.length));
  },
  pieces: (random, units) => fill(units, () => random.pick(pieces)),
  digits: (random, units) =>
    fill(units, () => (random.share() < 0.8 ? String(random.whole(10)) : random.pick(separators))),
  marks: (random, units) => fill(units, () => random.pick(marks)),
  scripts: (random, units) =>
    fill(units, () => String.fromCodePoint(random.pick(scripts) + random.whole(80))),
  strange: (random, units) =>
    fill(units, () =>
      random.share() < 0.3 ? random.pick(pieces) : random.pick(strangeCharacters),
    ),
  spliced: (random, units, sources) => fill(units, () => spoil(random, cut(random, sources))),
  unspaced: (random, units, sources) => fill(units, () => cut(random, sources).replace(/\s/gu, "")),
};

const separators = [" ", ",", ".", "\u00a0", "-", "–", "/", ":", "%", "\n"] as const;
const marks = ["“", "”", "«", "»", '"', "'", "’", "„", "‘", " ", "a", ",", "."] as const;
/** Where the letters of a script begin: Latin, Cyrillic, Greek, Hebrew, Arabic, Devanagari, Thai, Georgian, Hangul, Han, Gothic. */
const scripts = [
  0x61, 0x400, 0x391, 0x5d0, 0x620, 0x904, 0xe01, 0x10a0, 0xac00, 0x4e00, 0x10330,
] as const;

function fill(units: number, makePart: () => string): string {
  const parts: string[] = [];
  for (let length = 0; length < units; ) {
    const part = makePart();
    parts.push(part);
    length += Math.max(1, part.length);
  }
  return parts.join("");
}

const cutUnitsMax = 400;

/** A stretch of prose from anywhere, cut through words. */
function cut(random: Random, sources: readonly [string, ...string[]]): string {
  const source = random.pick(sources);
  const start = random.whole(source.length);
  return source.slice(start, start + 1 + random.whole(cutUnitsMax));
}

/** With some characters taken out, doubled, or put in. */
function spoil(random: Random, text: string): string {
  let spoilt = text;
  for (let times = random.whole(4); times > 0; times -= 1) {
    const at = random.whole(spoilt.length + 1);
    const put = random.share() < 0.5 ? random.pick(pieces) : random.pick(strangeCharacters);
    const end = random.share() < 0.5 ? at : at + random.whole(6);
    spoilt = spoilt.slice(0, at) + (random.share() < 0.7 ? put : "") + spoilt.slice(end);
  }
  return spoilt;
}
