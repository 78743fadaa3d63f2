import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { demoDossier } from "./dossier.ts";
import type { DemoStatistic } from "./types.ts";

type Facts = {
  sources: Record<string, string | null | undefined>[];
  people: {
    key: string;
    name: string;
    nameOriginal: string;
    role: string;
    from?: string;
    until?: string;
  }[];
  indicators: { key: string; title: string }[];
  observations: Observation[];
  quotations: {
    speaker: string;
    date: string;
    language: string;
    text: string;
    source: string;
    occasion?: string;
    translator?: string;
    translatedFrom?: string;
  }[];
  events: { date: string; sources: string[] }[];
  programmeAreas: Record<string, { source: string; areas: string[] }>;
  jointProjects: { place: string; what: string; source: string }[];
  tradedGoods: { russiaToBelarus: string[]; belarusToRussia: string[] };
};

type Observation = {
  indicator: string;
  period: string;
  value: number | null;
  low?: number;
  high?: number;
  coverage?: string | null;
  compiler: string | null;
  qualifier: string;
  status: string;
  source: string;
  attributedTo?: string;
  dimension?: string;
};

/** The facts lie beside the checkout where the dossier was written, and nowhere else. */
const path = new URL("../../../shared/facts/union-state.json", import.meta.url);
const facts: Facts | null = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;

const { sources, people, indicators, slices, series, statistics, quotes, events } = demoDossier;

function describeStatistic(statistic: DemoStatistic) {
  const { measure, saidBy, passage } = statistic;
  const way = measure.kind === "series" ? series.find((one) => one.key === measure.series) : null;
  const slice = slices.find((one) => one.key === way?.slice);
  return {
    indicator: slice?.indicator,
    period: statistic.period,
    value: statistic.value === null ? null : Number(statistic.value),
    low: statistic.low === null ? undefined : Number(statistic.low),
    high: statistic.high === null ? undefined : Number(statistic.high),
    compiler: way?.compiler ?? null,
    coverage: way?.coverage ?? null,
    qualifier: statistic.qualifier,
    status: statistic.status,
    source: passage.source,
    attributedTo: saidBy.kind === "person" ? saidBy.person : undefined,
    breakdown: slice?.breakdown,
  };
}

describe.skipIf(facts === null)("the dossier holds what the facts hold", () => {
  const held = statistics.map(describeStatistic);

  test.each(facts?.observations ?? [])("$indicator $period $value of $source", (observation) => {
    const found = held.filter(
      (one) =>
        one.indicator === observation.indicator &&
        one.period === observation.period &&
        one.value === observation.value &&
        one.low === observation.low &&
        one.high === observation.high &&
        one.qualifier === observation.qualifier &&
        one.status === observation.status &&
        one.source === observation.source &&
        one.attributedTo === observation.attributedTo &&
        one.compiler?.toLowerCase() === observation.compiler?.toLowerCase() &&
        (observation.coverage === undefined || one.coverage === observation.coverage),
    );
    expect(found).toHaveLength(1);
  });

  test("every source, with its publisher, date, language, owner and address", () => {
    expect(sources).toHaveLength(facts?.sources.length ?? 0);
    for (const fact of facts?.sources ?? []) {
      const source = sources.find((one) => one.key === fact.key);
      expect(source).toMatchObject({
        title: fact.title,
        publisher: fact.publisher,
        url: fact.url,
        published: fact.published,
        language: fact.language,
        kind: fact.kind,
        translator: fact.translator ?? null,
        translatedFrom: fact.translatedFrom ?? null,
      });
      const owner = source?.owner;
      const printed = owner?.legalForm ? `${owner.text} (${owner.legalForm})` : owner?.text;
      expect(printed ?? null).toBe(fact.owner);
    }
  });

  test("everyone, with names and role", () => {
    expect(people).toHaveLength(facts?.people.length ?? 0);
    for (const fact of facts?.people ?? []) {
      const person = people.find((one) => one.key === fact.key);
      expect(person?.names).toEqual({ en: fact.name, ru: fact.nameOriginal });
      expect(person?.roles).toMatchObject([
        { title: fact.role, from: fact.from ?? null, to: fact.until ?? null },
      ]);
    }
  });

  test("every indicator", () => {
    for (const fact of facts?.indicators ?? [])
      expect(indicators.find((one) => one.key === fact.key)?.title).toBe(fact.title);
  });

  test("every quotation, to the letter", () => {
    expect(quotes).toHaveLength(facts?.quotations.length ?? 0);
    for (const fact of facts?.quotations ?? []) {
      const quote = quotes.find((one) => one.text === fact.text);
      expect(quote).toMatchObject({
        speaker: fact.speaker,
        date: fact.date,
        language: fact.language,
        occasion: fact.occasion ?? null,
        translator: fact.translator ?? null,
        translatedFrom: fact.translatedFrom ?? null,
      });
      expect(quote?.passage.source).toBe(fact.source);
    }
  });

  test("every event on its date, with a passage in each of its sources", () => {
    expect(events).toHaveLength(facts?.events.length ?? 0);
    for (const fact of facts?.events ?? []) {
      const event = events.find((one) => one.date === fact.date);
      const named = event?.evidence.map((one) => one.source).toSorted();
      expect(named).toEqual(fact.sources.toSorted());
    }
  });

  test("every programme area, project and traded good", () => {
    for (const [programme, { areas }] of Object.entries(facts?.programmeAreas ?? {})) {
      const held = demoDossier.programmeAreas.filter((one) => one.programme === programme);
      expect(held.map((one) => one.title)).toEqual(areas);
    }
    expect(demoDossier.projects.map(({ place, what }) => ({ place, what }))).toEqual(
      facts?.jointProjects.map(({ place, what }) => ({ place, what })),
    );
    expect(demoDossier.tradedGoods.map(({ exact }) => exact.split(/, | and /))).toEqual([
      facts?.tradedGoods.russiaToBelarus,
      facts?.tradedGoods.belarusToRussia,
    ]);
  });
});

/** What the facts hide in their notes: [source, value, scale, qualifier]. */
const hidden: [source: string, value: string, scale: number, qualifier: string][] = [
  ["tass-2024-05-24", "22.6", 9, "="],
  ["tass-2024-05-24", "23.9", 9, "="],
  ["tass-2024-05-24", "6.7", 9, "="],
  ["tass-2024-05-24", "5.7", 9, "="],
  ["tass-2024-05-24", "5.4", 0, "="],
  ["tass-2024-05-24", "-2.3", 0, "="],
  ["tass-2023-09-29", "12", 0, "="],
  ["tass-2023-09-29", "50", 9, "≤"],
  ["rp-2021-02-22", "-17.3", 0, "="],
  ["belta-2024-12-05", "6", 0, "="],
  ["tass-2024-09-19", "6", 0, "≥"],
  ["sputnik-2023-12-15", "3.05", 12, "="],
  ["izvestia-2025-01", "20", 0, "="],
  ["view-info-2023", "33.3", 0, "~"],
  ["euroradio-2019-12-20", "1500", 0, ">"],
  ["tass-2021-09-10", "28", 0, "="],
];

test.each(hidden)("%s: %s is held too", (source, value, scale, qualifier) => {
  const found = statistics.filter(
    (one) =>
      one.passage.source === source &&
      one.value === value &&
      one.scale === scale &&
      one.qualifier === qualifier,
  );
  expect(found).toHaveLength(1);
});

test("what is implied is never among the reported values", () => {
  const implied = demoDossier.derivations.filter((one) => one.operation === "implied_level");
  const periods = new Map([
    ["implied-2019-from-rzeczpospolita", "2019"],
    ["implied-2022-from-kremlin-note", "2022"],
  ]);
  for (const { key, expected } of implied) {
    const same = statistics.filter(
      (one) => one.period === periods.get(key) && one.scale === 9 && one.value === expected,
    );
    expect(same).toEqual([]);
  }
});
