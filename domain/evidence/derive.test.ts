import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDecimals, compareDecimals } from "./decimal.ts";
import { type DerivationInput, type DerivationOptions, derive } from "./derive.ts";
import type { Qualifier, Unit } from "./figure.ts";
import type { Operation } from "./formula.ts";

const usd: Unit = { kind: "currency", code: "USD" };
const percent: Unit = { kind: "percent", code: null };
const people: Unit = { kind: "count", code: "people" };

type Part = { unit?: Unit; qualifier?: Qualifier } & Partial<Omit<DerivationInput, "figure">>;
function inputOf(
  value: string,
  { unit = usd, qualifier = "=", ...counted }: Part = {},
): DerivationInput {
  const figure = { value, low: null, high: null, qualifier, unit };
  return { figure, coverage: "goods", compiler: "customs", priceBasis: "current", ...counted };
}
function resultOf(
  operation: Operation,
  inputs: DerivationInput[],
  options: Partial<DerivationOptions> = {},
) {
  const derived = derive(operation, inputs, {
    decimals: 1,
    scale: 0,
    mixesBecause: null,
    ...options,
  });
  return derived.ok
    ? `${derived.value.qualifier}${derived.value.value} ${derived.value.unit.code ?? derived.value.unit.kind}`
    : derived.problems[0]?.code;
}

test.each([
  ["sum", [inputOf("6700000000"), inputOf("5700000000")], 9, "=12400000000 USD"],
  ["difference", [inputOf("55000000000"), inputOf("46500000000")], 9, "=8500000000 USD"],
  [
    "difference",
    [inputOf("60", { unit: percent }), inputOf("30", { unit: percent })],
    0,
    "=30 percentage_points",
  ],
  ["change", [inputOf("33300000000"), inputOf("29500000000")], 0, "=-11.4 percent"],
  [
    "implied_level",
    [inputOf("29520000000"), inputOf("-17.3", { unit: percent })],
    9,
    "=35700000000 USD",
  ],
  [
    "implied_level",
    [inputOf("46500000000"), inputOf("5.4", { unit: percent })],
    9,
    "=44100000000 USD",
  ],
  [
    "implied_level",
    [inputOf("53000000000"), inputOf("6", { unit: percent })],
    9,
    "=50000000000 USD",
  ],
  ["ratio", [inputOf("46500000000"), inputOf("33300000000")], 0, "=1.4 ratio"],
  ["share", [inputOf("1"), inputOf("3")], 0, "=33.3 percent"],
  ["index", [inputOf("36630000000"), inputOf("33300000000")], 0, "=110 percent"],
  ["per_head", [inputOf("46500000000"), inputOf("9200000", { unit: people })], 0, "=5054.3 USD"],
  [
    "conversion",
    [
      inputOf("900", { unit: { kind: "currency", code: "RUB" } }),
      inputOf("90", { unit: { kind: "measure", code: "RUB/USD" } }),
    ],
    0,
    "=10 USD",
  ],
  [
    "conversion",
    [inputOf("10"), inputOf("90.5", { unit: { kind: "measure", code: "RUB/USD" } })],
    0,
    "=905 RUB",
  ],
] as [Operation, DerivationInput[], number, string][])(
  "%s is reckoned (%#)",
  (operation, inputs, scale, expected) =>
    expect(resultOf(operation, inputs, { scale })).toBe(expected),
);

test("the result is rounded once, half to even, at the scale asked for", () => {
  const third = [inputOf("1"), inputOf("8")];
  expect(resultOf("ratio", third, { decimals: 2 })).toBe("=0.12 ratio");
  expect(resultOf("sum", [inputOf("1249999999"), inputOf("1")], { decimals: 1, scale: 9 })).toBe(
    "=1200000000 USD",
  );
});

test.each([
  ["change", [inputOf("2"), inputOf("3")], "( #1 − #0 ) ÷ #0"],
  ["sum", [inputOf("2"), inputOf("3"), inputOf("4")], "#0 + #1 + #2"],
  [
    "conversion",
    [inputOf("10"), inputOf("90", { unit: { kind: "measure", code: "RUB/USD" } })],
    "#0 × #1",
  ],
  [
    "conversion",
    [inputOf("10"), inputOf("90", { unit: { kind: "measure", code: "USD/RUB" } })],
    "#0 ÷ #1",
  ],
] as [Operation, DerivationInput[], string][])(
  "the formula of %s can be done again",
  (operation, inputs, expected) => {
    const derived = derive(operation, inputs, { decimals: 0, scale: 0, mixesBecause: null });
    const pieces = derived.ok ? derived.value.formula : [];
    expect(
      pieces.map((piece) => ("sign" in piece ? piece.sign : `#${piece.input}`)).join(" "),
    ).toBe(expected);
  },
);

describe("qualifiers", () => {
  test.each([
    ["sum", "46.59", ">", "1", "=", ">47.5 USD"],
    ["sum", "46.51", "<", "1", "=", "<47.6 USD"],
    ["sum", "1", "≥", "1", "=", "≥2 USD"],
    ["sum", "1", "~", "1", "=", "~2 USD"],
    ["sum", "1", ">", "1", "≥", ">2 USD"],
    ["difference", "55", "=", "46.5", ">", "<8.5 USD"],
    ["difference", "55", ">", "46.5", "<", ">8.5 USD"],
    ["ratio", "46.5", ">", "33.3", "=", ">1.3 ratio"],
    ["change", "33.3", ">", "29.5", "=", "<-11.4 percent"],
    ["sum", "1", ">", "1", "<", "derivations.qualifiersClash"],
    ["difference", "1", ">", "1", ">", "derivations.qualifiersClash"],
    ["sum", "1", "~", "1", ">", "derivations.qualifiersClash"],
  ] as [Operation, string, Qualifier, string, Qualifier, string][])(
    "%s of %s %s and %s %s",
    (operation, a, first, b, second, expected) =>
      expect(
        resultOf(operation, [inputOf(a, { qualifier: first }), inputOf(b, { qualifier: second })]),
      ).toBe(expected),
  );
});

describe("refuses", () => {
  const range: DerivationInput = {
    ...inputOf("1"),
    figure: { value: null, low: "44", high: "45", qualifier: "=", unit: usd },
  };
  test.each([
    ["a range, which has no middle", "sum", [range, inputOf("1")], "derivations.range"],
    ["one value alone", "sum", [inputOf("1")], "derivations.needsTwoOrMore"],
    [
      "three values to a difference",
      "difference",
      [inputOf("1"), inputOf("1"), inputOf("1")],
      "derivations.needsTwo",
    ],
    [
      "currencies that differ",
      "sum",
      [inputOf("1"), inputOf("1", { unit: { kind: "currency", code: "RUB" } })],
      "derivations.unitsDontMeet",
    ],
    [
      "per cent and dollars",
      "difference",
      [inputOf("1"), inputOf("1", { unit: percent })],
      "derivations.unitsDontMeet",
    ],
    [
      "a conversion without a rate",
      "conversion",
      [inputOf("1"), inputOf("2")],
      "derivations.unitsDontMeet",
    ],
    ["a ratio to zero", "ratio", [inputOf("1"), inputOf("0")], "derivations.zero"],
    ["a change from less than zero", "change", [inputOf("-1"), inputOf("1")], "derivations.zero"],
    [
      "a level before a fall of all",
      "implied_level",
      [inputOf("1"), inputOf("-100", { unit: percent })],
      "derivations.zero",
    ],
    [
      "another coverage",
      "sum",
      [inputOf("1"), inputOf("1", { coverage: "goods and services" })],
      "derivations.needsReason",
    ],
    [
      "another compiler",
      "change",
      [inputOf("1"), inputOf("1", { compiler: "bank" })],
      "derivations.needsReason",
    ],
    [
      "another price basis",
      "change",
      [inputOf("1"), inputOf("1", { priceBasis: "constant 2020" })],
      "derivations.needsReason",
    ],
    [
      "money whose price basis neither states",
      "sum",
      [inputOf("1", { priceBasis: null }), inputOf("1", { priceBasis: null })],
      "derivations.needsReason",
    ],
    [
      "coverage that neither states",
      "sum",
      [inputOf("1", { coverage: null }), inputOf("1", { coverage: null })],
      "derivations.needsReason",
    ],
    [
      "a compiler that one doesn't state",
      "sum",
      [inputOf("1"), inputOf("1", { compiler: null })],
      "derivations.needsReason",
    ],
    [
      "things of other names",
      "sum",
      [
        inputOf("1", { unit: people }),
        inputOf("1", { unit: { kind: "count", code: "delegations" } }),
      ],
      "derivations.needsReason",
    ],
  ] as [string, Operation, DerivationInput[], string][])(
    "%s",
    (_name, operation, inputs, expected) => expect(resultOf(operation, inputs)).toBe(expected),
  );

  test("no values without prices for want of a price basis", () => {
    const tonnes: Part = { unit: { kind: "measure", code: "t" }, priceBasis: null };
    expect(resultOf("sum", [inputOf("1", tonnes), inputOf("1", tonnes)])).toBe("=2 t");
  });

  test("and lets values meet that count otherwise where a reason says why", () => {
    const mixesBecause = "Two values of one article.";
    expect(
      resultOf("sum", [inputOf("1"), inputOf("1", { coverage: null })], { mixesBecause }),
    ).toBe("=2 USD");
    expect(
      resultOf(
        "sum",
        [inputOf("1", { unit: people }), inputOf("1", { unit: { kind: "count", code: "dogs" } })],
        { mixesBecause },
      ),
    ).toBe("=2 count");
  });
});

test("an inequality stays true after rounding", () => {
  const amounts = fc
    .integer({ min: 1, max: 10 ** 9 })
    .map((cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`);
  fc.assert(
    fc.property(
      amounts,
      amounts,
      fc.constantFrom<Qualifier>(">", "≥", "<", "≤"),
      fc.integer({ min: -3, max: 1 }),
      (a, b, qualifier, decimals) => {
        const derived = derive("sum", [inputOf(a, { qualifier }), inputOf(b)], {
          decimals,
          scale: 0,
          mixesBecause: null,
        });
        if (!derived.ok) throw new Error("a sum of two amounts");
        const order = compareDecimals(derived.value.value, addDecimals(a, b));
        expect(order).not.toBe(qualifier === ">" || qualifier === "≥" ? 1 : -1);
      },
    ),
  );
});
