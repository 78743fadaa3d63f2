import { magnitudes } from "../extract/lexicon/number-words.ts";
import type { ObservationStatus, Qualifier } from "../figure.ts";
import type { CellNature, MissingStatus } from "./cell-reading.ts";

/** Powers of ten by their words, lower case and without full stops; in English, Russian and Belarusian. */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ...magnitudes
    .filter(([word]) => !/[*. ]/.test(word))
    .map(([word, power]): [string, number] => [word, power]),
  ["k", 3],
  ["m", 6],
  ...["тысяча", "тысячы", "тысяч", "тысячаў"].map((word): [string, number] => [word, 3]),
  ...["мільён", "мільёны", "мільёна", "мільёнаў"].map((word): [string, number] => [word, 6]),
  ...["мільярд", "мільярды", "мільярда", "мільярдаў"].map((word): [string, number] => [word, 9]),
  ...["трыльён", "трыльёны", "трыльёна", "трыльёнаў"].map((word): [string, number] => [word, 12]),
]);

export const unitSigns: ReadonlyMap<string, "percent" | "percentage_points"> = new Map([
  ["%", "percent"],
  ["percent", "percent"],
  ["per cent", "percent"],
  ["процентов", "percent"],
  ["працэнтаў", "percent"],
  ["pp", "percentage_points"],
  ["ppt", "percentage_points"],
  ["percentage points", "percentage_points"],
  ["пп", "percentage_points"],
  ["процентных пункта", "percentage_points"],
  ["процентных пунктов", "percentage_points"],
  ["працэнтных пункта", "percentage_points"],
  ["працэнтных пунктаў", "percentage_points"],
]);

/** The longest first, so that ">=" isn't ">". */
export const qualifierSigns: readonly (readonly [string, Qualifier])[] = [
  [">=", "≥"],
  ["<=", "≤"],
  ["≥", "≥"],
  ["≤", "≤"],
  [">", ">"],
  ["<", "<"],
  ["~", "~"],
  ["≈", "~"],
  ["∼", "~"],
  ["more than ", ">"],
  ["over ", ">"],
  ["less than ", "<"],
  ["under ", "<"],
  ["at least ", "≥"],
  ["at most ", "≤"],
  ["up to ", "≤"],
  ["about ", "~"],
  ["around ", "~"],
  ["ca. ", "~"],
  ["не менее ", "≥"],
  ["не более ", "≤"],
  ["более ", ">"],
  ["свыше ", ">"],
  ["менее ", "<"],
  ["около ", "~"],
  ["примерно ", "~"],
  ["не менш за ", "≥"],
  ["не больш за ", "≤"],
  ["больш за ", ">"],
  ["звыш ", ">"],
  ["менш за ", "<"],
  ["каля ", "~"],
];

type Said = { status: ObservationStatus | null; nature: CellNature | null };

/** Flags in words. */
export const flagWords: ReadonlyMap<string, Said> = new Map([
  ...["forecast", "прогноз", "прагноз"].map((word): [string, Said] => [
    word,
    { status: "F", nature: "forecast" },
  ]),
  ...["plan", "план"].map((word): [string, Said] => [word, { status: null, nature: "plan" }]),
  ...["est", "estimate", "оценка", "ацэнка"].map((word): [string, Said] => [
    word,
    { status: "E", nature: null },
  ]),
  ...["prelim", "provisional", "предв", "папяр"].map((word): [string, Said] => [
    word,
    { status: "P", nature: null },
  ]),
]);

/** Eurostat's small letters where they aren't SDMX's: "s" is its own estimate. Its "b" may be a billion, so only a capital is a break. */
export const smallFlags: ReadonlyMap<string, ObservationStatus> = new Map([
  ["d", "D"],
  ["e", "E"],
  ["f", "F"],
  ["i", "I"],
  ["n", "N"],
  ["p", "P"],
  ["s", "E"],
  ["u", "U"],
  ["v", "V"],
]);

export const missingStatuses: readonly MissingStatus[] = ["O", "M", "L", "Q"];

/**
 * Marks of statistical offices for having no value, as SDMX's CL_OBS_STATUS 2.0 names them. The offices of Russia, Belarus and the CIS write "…" where data are missing, "–" where
 * the thing doesn't occur and "x" where a cell can't be filled; Eurostat ":" for not available, "c" for confidential and "z" for not applicable.
 */
export const missingMarks: ReadonlyMap<string, MissingStatus> = new Map([
  ...[
    ...["…", "...", "..", ".", ":", "n/a", "na", "n.a.", "#n/a", "no data", "not available"],
    ...["н/д", "н. д.", "н.д.", "нет данных", "няма даных", "няма звестак"],
  ].map((mark): [string, MissingStatus] => [mark, "O"]),
  ...["–", "—", "-", "−", "x", "х", "×", "z", "not applicable"].map(
    (mark): [string, MissingStatus] => [mark, "M"],
  ),
  ...["c", "(c)", "confidential", "к", "конф.", "канф."].map((mark): [string, MissingStatus] => [
    mark,
    "Q",
  ]),
  ...["not collected", "не собирались", "не збіраліся"].map((mark): [string, MissingStatus] => [
    mark,
    "L",
  ]),
]);
