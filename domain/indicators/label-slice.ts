import type { WordsLocale } from "#domain/evidence/format-date.ts";
import { nameArea } from "./area-names.ts";

type Dimensions = {
  area: string | null;
  counterpart: string | null;
  flow: string | null;
  breakdown: string | null;
};

const flowWords: Record<string, Record<WordsLocale, string>> = {
  export: { en: "export", ru: "экспорт", be: "экспарт" },
  import: { en: "import", ru: "импорт", be: "імпарт" },
};

/** What tells a slice from its indicator's whole, in words: "export, Russia to Belarus". Null for the whole, which is a turnover without a breakdown. */
export function labelSlice(slice: Dimensions, locale: WordsLocale): string | null {
  const { breakdown } = slice;
  const flow = slice.flow === "turnover" ? null : slice.flow;
  const parts = [
    flow && (flowWords[flow]?.[locale] ?? flow),
    flow && nameDirection(slice, locale),
    breakdown,
  ].filter(Boolean);
  return parts.length === 0 ? null : parts.join(", ");
}

/** "Russia to Belarus": whose export it is, for the other side's reader too. Null where the slice doesn't say between which countries. */
function nameDirection({ area, counterpart, flow }: Dimensions, locale: WordsLocale) {
  if (area === null || counterpart === null) return null;
  const [from, to] = flow === "import" ? [counterpart, area] : [area, counterpart];
  return `${nameArea(from, locale)}${locale === "en" ? " to " : " — "}${nameArea(to, locale)}`;
}
