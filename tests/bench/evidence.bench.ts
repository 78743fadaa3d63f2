import { globSync } from "node:fs";
import { extract } from "#domain/evidence/extract/extract.ts";
import { peers } from "#tests/gold/peers.ts";
import { type GoldText, readGold, toMarked } from "#tests/gold/read-gold.ts";
import { add, type Found, measures, rate, type Tally } from "#tests/gold/score.ts";
import type { Measurement } from "./measure.ts";

/** What is promised of unseen news, as F1; reported speech in English by recall and precision (its note says both). */
const promised: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: {
    "quotations in marks": 0.93,
    "… of four words or more": 0.99,
    "… with their speaker": 0.85,
    "figures, value": 0.93,
    "… with unit": 0.87,
    "… with their own period": 0.85,
  },
  ru: {
    "quotations in marks": 0.95,
    "… with their speaker": 0.75,
    "figures, value": 0.9,
    "reported speech": 0.7,
  },
};

type Engine = (text: string, publishedOn: string) => Found;
const own: Engine = (text, publishedOn) => {
  const { quotes, figures, periods, people } = extract(text, { publishedOn });
  return { quotes, figures, periods, people };
};

/** Precision, recall and F1 on the gold set, with two peers on the same texts in the same run (tests/gold). */
export async function run(): Promise<Measurement[]> {
  const texts = globSync("tests/gold/{en,ru}/*.xml").sort().map(readGold);
  return ["en", "ru"].flatMap((language) =>
    (["dev", "held"] as const).flatMap((set) =>
      measureSet(
        `${language}, ${set}`,
        promised[language] ?? {},
        texts.filter((text) => text.language === language && text.set === set),
      ),
    ),
  );
}

function measureSet(
  name: string,
  targets: Readonly<Record<string, number>>,
  texts: readonly GoldText[],
): Measurement[] {
  if (texts.length === 0) return [];
  const ours = scoreAll(own, texts);
  const others = Object.entries(peers).map(([peer, ask]) => ({
    peer,
    scores: scoreAll(ask, texts),
  }));
  return Object.keys(measures).flatMap((measure) => {
    const tally = ours.get(measure);
    if (!tally) return [];
    const { precision, recall, f1 } = rate(tally);
    const beside = others.flatMap(({ peer, scores }) => {
      const theirs = scores.get(measure);
      return theirs ? [`${peer} ${say(rate(theirs).f1)}`] : [];
    });
    return [
      {
        name: `${name}: ${measure}`,
        value: f1,
        unit: "F1" as const,
        target: targets[measure] ?? null,
        isFloor: true,
        note: [
          `precision ${say(precision)}, recall ${say(recall)} of ${tally.right + tally.missed}`,
          ...beside,
        ].join("; "),
      },
    ];
  });
}

function scoreAll(engine: Engine, texts: readonly GoldText[]): Map<string, Tally> {
  const scores = new Map<string, Tally>();
  for (const gold of texts) {
    const marked = toMarked(gold);
    const found = engine(gold.text, gold.publishedOn);
    for (const [measure, count] of Object.entries(measures)) {
      const tally = count(marked, found);
      const before = scores.get(measure);
      if (tally) scores.set(measure, before ? add(before, tally) : tally);
    }
  }
  return scores;
}

function say(share: number | null): string {
  return share === null ? "–" : share.toFixed(3);
}
