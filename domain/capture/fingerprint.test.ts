import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readGold } from "#tests/gold/read-gold.ts";
import { compareFingerprints, fingerprintText, sharedBandsMin } from "./fingerprint.ts";

/** Some sixty texts of many kinds in both languages. */
const corpus = ["en", "ru"].flatMap((language) => {
  const folder = join("tests", "gold", language);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".xml"))
    .map((name) => readGold(join(folder, name)).text);
});

/** The same in every run. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const sentences = (text: string) => text.split(/(?<=[.!?])\s+/);

function changeWords(text: string, share: number, seed: number): string {
  const random = randomOf(seed);
  return text.replace(/\p{L}{4,}/gu, (word) => (random() < share ? `${word}xy` : word));
}

function changeNumbers(text: string, seed: number): string {
  const random = randomOf(seed);
  return text.replace(/\d/g, () => String(Math.floor(random() * 10)));
}

/** Menus and notices of a site: as many words again as a short article has, and other numbers. */
function surround(text: string, at: number): string {
  const other = sentences(corpus[(at + 7) % corpus.length] ?? "").slice(0, 10);
  const menu =
    "Home News Politics Economy Society Sport Weather About Contact Subscribe 12 34 Sign in";
  return [
    menu,
    ...other.slice(0, 5),
    text,
    ...other.slice(5),
    "All rights reserved 1999 2026",
    menu,
  ].join("\n\n");
}

const near = (one: string, other: string) =>
  compareFingerprints(fingerprintText(one), fingerprintText(other));
const share = (hits: boolean[]) => hits.filter(Boolean).length / hits.length;

const variants: [string, (text: string, at: number) => string, number][] = [
  ["the same", (text) => text, 1],
  [
    "other spaces, quotation marks and capitals",
    (text) =>
      text
        .replaceAll(" ", "\u00a0")
        .replace(/["«»“”]/g, "„")
        .toUpperCase(),
    1,
  ],
  ["a menu and notices around it", surround, 0.98],
  ["one word in fifty changed", (text, at) => changeWords(text, 0.02, at), 1],
  ["one word in twenty changed", (text, at) => changeWords(text, 0.05, at), 0.98],
  [
    "another headline and lead",
    (text, at) => `A headline of another desk ${at}\n\n${sentences(text).slice(1).join(" ")}`,
    1,
  ],
  [
    "its last third cut",
    (text) =>
      sentences(text)
        .slice(0, Math.ceil(sentences(text).length * 0.67))
        .join(" "),
    0.98,
  ],
  [
    "its halves exchanged",
    (text) => {
      const all = sentences(text);
      const half = Math.floor(all.length / 2);
      return [...all.slice(half), ...all.slice(0, half)].join(" ");
    },
    1,
  ],
];

describe("of some sixty texts", () => {
  test.each(variants)("%s is known again", (_what, vary, recall) => {
    expect(
      share(corpus.map((text, at) => near(text, vary(text, at)).isNear)),
    ).toBeGreaterThanOrEqual(recall);
  });

  test("no two are taken for one", () => {
    const prints = corpus.map(fingerprintText);
    const pairs = prints.flatMap((one, at) =>
      prints.slice(at + 1).map((other) => compareFingerprints(one, other)),
    );
    expect(pairs.length).toBeGreaterThan(1_500);
    expect(pairs.filter(({ isNear }) => isNear)).toEqual([]);
  });

  test("one of the same template with other numbers is another text", () => {
    const withNumbers = corpus.filter((text) => fingerprintText(text).numberCount >= 4);
    const taken = withNumbers.map((text, at) => near(text, changeNumbers(text, at + 1)).isNear);
    expect(withNumbers.length).toBeGreaterThan(40);
    expect(share(taken)).toBeLessThanOrEqual(0.02);
  });

  test("what is near shares bands enough to be found by them", () => {
    for (const [, vary] of variants) {
      const shared = corpus.map((text, at) => {
        const known = new Set(fingerprintText(text).bands);
        return fingerprintText(vary(text, at)).bands.filter((band) => known.has(band)).length;
      });
      expect(share(shared.map((count) => count >= sharedBandsMin))).toBeGreaterThanOrEqual(0.98);
    }
  });
});

describe("short texts", () => {
  const post =
    "Президент провёл рабочую встречу с министром торговли. Обсудили поставки удобрений и ремонт дороги на границе.";
  const brief =
    "The board met in Westhaven on Tuesday and approved the harbour dues. Members asked for a report on the ferry by spring.";
  test.each([
    ["a word changed", post, post.replace("ремонт", "починку"), true],
    ["a word changed in English", brief, brief.replace("approved", "adopted"), true],
    [
      "a link and a greeting around it",
      post,
      `Добрый день! ${post} Подписывайтесь на канал.`,
      true,
    ],
    [
      "a translation",
      post,
      "The President held a working meeting with the Minister of Trade. They discussed fertiliser deliveries and road repairs at the border.",
      false,
    ],
    [
      "the same people, other news",
      post,
      "Президент провёл совещание с министром обороны. Речь шла о новых учениях и закупке техники для армии.",
      false,
    ],
    [
      "other numbers",
      "Exports grew by 5.4% to $12.3 bn in May, imports by 7.1% to $15.2 bn.",
      "Exports grew by 6.8% to $13.9 bn in June, imports by 2.5% to $14.7 bn.",
      false,
    ],
    ["one word", "Да", "Нет", false],
    ["the same word", "Да", "да!", true],
    ["nothing", "", "", false],
  ])("%s", (_what, one, other, isNear) => {
    expect(near(one, other).isNear).toBe(isNear);
  });

  const table = (month: string, seed: number) => {
    const random = randomOf(seed);
    const rows = Array.from(
      { length: 12 },
      (_, at) =>
        `Region ${at + 1} | ${Math.floor(random() * 9_000 + 1_000)} | ${(random() * 50).toFixed(1)}%`,
    );
    return `Trade of the regions in ${month} 2023\n\nRegion | Turnover, thousand roubles | Growth\n${rows.join("\n")}\n\nSource: the statistical office. Figures are preliminary and may be revised.`;
  };
  test("a table of another month is another text, the same table on another site is the same", () => {
    expect(near(table("May", 1), table("June", 2)).isNear).toBe(false);
    expect(
      near(table("May", 1), `News of the day\n\n${table("May", 1)}\n\nShare this`).isNear,
    ).toBe(true);
  });
});

test("rows and days that a template always has don't make two of its reports one", () => {
  const report = (seed: number) => {
    const random = randomOf(seed);
    const rows = Array.from(
      { length: 40 },
      (_, at) => `${at + 1}. The district with its usual long name and seat`,
    );
    return `${rows.join("\n")}\nIn 2023 trade came to ${Math.floor(random() * 1e5) + 1_000}, ${Math.floor(random() * 1e5) + 1_000} and ${(random() * 90 + 100).toFixed(1)}.`;
  };
  expect(near(report(1), report(1)).isNear).toBe(true);
  expect(near(report(1), report(2)).isNear).toBe(false);
});

test("bands fit a bigint column", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { bands, numbers, smallNumbers } = fingerprintText(text);
      for (const value of [...bands, ...numbers, ...smallNumbers])
        expect(String(BigInt.asIntN(64, BigInt(value)))).toBe(value);
      expect([0, 48]).toContain(bands.length);
    }),
  );
});

test("a text of two million signs takes a second, and one of twenty no longer", () => {
  const random = randomOf(1);
  const book = Array.from({ length: 250_000 }, () =>
    Math.floor(random() * 30_000)
      .toString(36)
      .replace(/\d/g, "x"),
  ).join(" ");
  const measure = (text: string) => {
    const startedAt = performance.now();
    fingerprintText(text);
    return performance.now() - startedAt;
  };
  expect(measure(book)).toBeLessThan(60_000);
  expect(measure(book.repeat(15))).toBeLessThan(60_000);
});
