import { expect, test } from "vitest";
import { listRuns } from "./brief-text.ts";
import { demoDossier } from "./dossier.ts";

const {
  sources,
  organisations,
  people,
  unnamedRoles,
  indicators,
  slices,
  series,
  statistics,
  derivations,
  quotes,
  adoptions,
  events,
  programmes,
  programmeAreas,
  projects,
  briefs,
} = demoDossier;

const keysOf = (list: { key: string }[]) => new Set(list.map((one) => one.key));
const known = {
  sources: keysOf(sources),
  organisations: keysOf(organisations),
  people: keysOf(people),
  roles: keysOf([...people.flatMap((person) => person.roles), ...unnamedRoles]),
  indicators: keysOf(indicators),
  slices: keysOf(slices),
  series: keysOf(series),
  statistics: keysOf(statistics),
  derivations: keysOf(derivations),
  quotes: keysOf(quotes),
  programmes: keysOf(programmes),
};

function expectKnown(kind: keyof typeof known, keys: (string | null)[]) {
  for (const key of keys) if (key !== null) expect(known[kind], kind).toContain(key);
}

test("no key stands for two things of one kind", () => {
  const lists = [
    sources,
    organisations,
    people,
    indicators,
    slices,
    series,
    statistics,
    derivations,
    quotes,
    events,
    programmes,
    programmeAreas,
    projects,
  ];
  for (const list of lists) expect(keysOf(list).size).toBe(list.length);
  expect(new Set(briefs.map((brief) => brief.slug)).size).toBe(briefs.length);
});

test("every key leads somewhere", () => {
  expectKnown(
    "organisations",
    sources.map((one) => one.publisherOrganisation),
  );
  expectKnown(
    "organisations",
    [...people.flatMap((one) => one.roles), ...unnamedRoles].map((one) => one.organisation),
  );
  expectKnown(
    "indicators",
    slices.map((one) => one.indicator),
  );
  expectKnown(
    "slices",
    series.map((one) => one.slice),
  );
  expectKnown(
    "organisations",
    series.map((one) => one.compiler),
  );
  expectKnown(
    "statistics",
    derivations.flatMap((one) => one.inputs),
  );
  expectKnown(
    "people",
    quotes.map((one) => one.speaker),
  );
  expectKnown(
    "roles",
    quotes.map((one) => one.role),
  );
  expectKnown(
    "slices",
    adoptions.map((one) => one.slice),
  );
  expectKnown(
    "statistics",
    adoptions.map((one) => one.statistic),
  );
  expectKnown(
    "statistics",
    programmes.flatMap((one) => one.counts),
  );
  expectKnown(
    "programmes",
    programmeAreas.map((one) => one.programme),
  );
  for (const { measure, saidBy } of statistics) {
    if (measure.kind === "series") expectKnown("series", [measure.series]);
    if (saidBy.kind === "organisation") expectKnown("organisations", [saidBy.organisation]);
    if (saidBy.kind === "role") expectKnown("roles", [saidBy.role]);
    if (saidBy.kind === "person") expectKnown("people", [saidBy.person]);
    if (saidBy.kind === "person") expectKnown("roles", [saidBy.role]);
  }
});

test("every figure, result and quotation in a brief or an event's title leads somewhere", () => {
  const inlines = [
    ...briefs.flatMap((brief) => listRuns(brief).flat()),
    ...events.flatMap((event) => event.title),
  ].filter((inline) => typeof inline === "object");
  for (const inline of inlines) {
    if ("statistic" in inline) expectKnown("statistics", [inline.statistic]);
    if ("derived" in inline) expectKnown("derivations", [inline.derived]);
    if ("inlineQuote" in inline) expectKnown("quotes", [inline.inlineQuote]);
  }
});

test("a slice and a series stand once each, so that two ways of counting are never one", () => {
  const dimensions = slices.map(({ key: _, ...rest }) => JSON.stringify(rest));
  const ways = series.map(({ key: _, ...rest }) => JSON.stringify(rest));
  expect(new Set(dimensions).size).toBe(slices.length);
  expect(new Set(ways).size).toBe(series.length);
});

test("one speaker gives one value for a series, period and nature", () => {
  const reports = statistics.map((one) =>
    JSON.stringify([one.measure, one.period, one.nature, one.saidBy]),
  );
  expect(new Set(reports).size).toBe(statistics.length);
});

test("a speaker held the role, as far as its dates are stated, on the day of the speech", () => {
  const roles = new Map(people.flatMap((one) => one.roles).map((role) => [role.key, role]));
  for (const quote of quotes) {
    const role = roles.get(quote.role);
    const year = quote.date.slice(0, 4);
    expect((role?.from ?? "0000").slice(0, 4) <= year).toBe(true);
    expect((role?.to ?? "9999").slice(0, 4) >= year).toBe(true);
    expect(people.find((one) => one.key === quote.speaker)?.roles).toContain(role);
  }
});

test("an adopted value is of the slice, coverage and period that it is adopted for", () => {
  for (const adoption of adoptions) {
    const statistic = statistics.find((one) => one.key === adoption.statistic);
    const measure = statistic?.measure;
    const way = measure?.kind === "series" && series.find((one) => one.key === measure.series);
    expect(way).toMatchObject({ slice: adoption.slice, coverage: adoption.coverage });
    expect(statistic?.period).toBe(adoption.period);
  }
});
