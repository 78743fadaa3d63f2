import { describe, expect, test } from "vitest";
import type { Unit } from "#domain/evidence/figure.ts";
import {
  checkKnownFrom,
  checkUnit,
  chooseKnownFrom,
  countIndependent,
  findWitnessed,
  saysSame,
  toInstant,
} from "./rules.ts";

describe("an instant", () => {
  test.each([
    ["2024-05-24", "2024-05-24T00:00:00.000Z"],
    ["2024-02-29", "2024-02-29T00:00:00.000Z"],
    ["2024-05-24T10:30:00Z", "2024-05-24T10:30:00.000Z"],
    ["2024-05-24T01:30:00+03:00", "2024-05-23T22:30:00.000Z"],
  ])("%s", (text, iso) => {
    expect(toInstant(text)?.toISOString()).toBe(iso);
  });

  test.each([
    "2024-02-30",
    "2023-02-29",
    "2024-04-31",
    "2024-13-01",
    "2024-5-1",
    "24 May 2024",
    "2024",
    "",
    "2024-05-24T25:00:00Z",
  ])("“%s” is none", (text) => {
    expect(toInstant(text)).toBeNull();
  });
});

describe("when the world knew", () => {
  const now = new Date("2026-11-23T12:00:00Z");
  const after = new Date("2026-01-01T00:00:00Z");
  const choose = (knownFrom: string | null, since: string | null = null) => {
    const chosen = chooseKnownFrom(
      { knownFrom },
      { since: since ? new Date(since) : null, after, now },
    );
    return chosen.ok ? chosen.value.toISOString().slice(0, 10) : chosen.problems[0]?.code;
  };

  test("is as given, where that is later than what it replaces", () => {
    expect(choose("2026-05-01")).toBe("2026-05-01");
    expect(choose("2026-01-01")).toBe("statistics.knownTooEarly");
    expect(choose("2020-05-01")).toBe("statistics.knownTooEarly");
  });

  test("is the source's day where that is later, else now", () => {
    expect(choose(null, "2026-06-06")).toBe("2026-06-06");
    expect(choose(null, "2025-06-06")).toBe("2026-11-23");
    expect(choose(null)).toBe("2026-11-23");
  });

  test("is later than what it replaces even where the clock stands", () => {
    const chosen = chooseKnownFrom({ knownFrom: null }, { since: null, after: now, now });
    expect(chosen).toEqual({ ok: true, value: new Date(now.getTime() + 1) });
  });

  test("is not to come; a day is left for the earth's other side", () => {
    const codeOf = (text: string) => {
      const checked = checkKnownFrom(text, now);
      return checked.ok ? null : checked.problems[0]?.code;
    };
    expect(codeOf("2026-11-24")).toBeNull();
    expect(codeOf("2026-11-26")).toBe("statistics.knownInFuture");
    expect(codeOf("soon")).toBe("statistics.knownFromInvalid");
  });
});

test("a figure stands among values of its unit; things counted may have other names", () => {
  const usd = { kind: "currency" as const, code: "USD" };
  const fits = (
    kind: "currency" | "count" | "percent" | "measure",
    code: string | null,
    among: Unit = usd,
  ) => checkUnit({ kind, code }, among) === null;
  expect(fits("currency", "USD")).toBe(true);
  expect(fits("currency", "RUB")).toBe(false);
  expect(fits("percent", null)).toBe(false);
  expect(fits("count", "tasks", { kind: "count", code: "measures" })).toBe(true);
  expect(fits("measure", "t", { kind: "measure", code: "kg" })).toBe(false);
});

test("a value is the same as one in base units, such as a run came to, at its own scale and to the digit", () => {
  const run = { value: "2500000000", low: null, high: null, qualifier: "=" };
  const says = (
    value: string | null,
    scale: number,
    changes: { low?: string; qualifier?: string } = {},
  ) => saysSame({ value, low: null, high: null, qualifier: "=", scale, ...changes }, run);
  expect(says("2.5", 9)).toBe(true);
  expect(says("2500.0", 6)).toBe(true);
  expect(says("2.51", 9)).toBe(false);
  expect(says("2.5", 6)).toBe(false);
  expect(says("2.5", 9, { qualifier: "~" })).toBe(false);
  expect(says(null, 9, { low: "2.5" })).toBe(false);
});

describe("a further report of a value witnesses", () => {
  const vintage = (n: number, value: string, cause = n === 1 ? "first" : "source_revised") => ({
    n,
    cause,
    value: `${value}000000000`,
    low: null,
    high: null,
    qualifier: "=",
  });
  const witnessed = (vintages: ReturnType<typeof vintage>[], value: string, qualifier = "=") =>
    findWitnessed(vintages, { value, low: null, high: null, qualifier, scale: 9 })?.n ?? null;

  test("the newest vintage that says so", () => {
    const vintages = [vintage(3, "46"), vintage(2, "47"), vintage(1, "46")];
    expect(witnessed(vintages, "46")).toBe(3);
    expect(witnessed(vintages, "47.0")).toBe(2);
    expect(witnessed(vintages, "48")).toBeNull();
    expect(witnessed(vintages, "46", "~")).toBeNull();
  });

  test("none that we had wrong", () => {
    const vintages = [vintage(3, "46"), vintage(2, "47", "our_error"), vintage(1, "45")];
    expect(witnessed(vintages, "47")).toBe(2);
    expect(witnessed(vintages, "45")).toBeNull();
  });
});

test("those who repeat one agency, and one source twice, count once", () => {
  const from = (sourceId: string, independenceGroup: string | null = null) => ({
    sourceId,
    independenceGroup,
  });
  expect(countIndependent([])).toBe(0);
  expect(countIndependent([from("a"), from("a"), from("b")])).toBe(2);
  expect(countIndependent([from("a", "tass"), from("b", "tass"), from("c")])).toBe(2);
});
