import { LicenceLink } from "#components/site/licence-link.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { formatInstantDay } from "#components/time/instants.ts";
import { Fact } from "#components/ui/fact.tsx";
import { describeUnit } from "#domain/evidence/format-figure.ts";
import { groupByCoverage, groupByPeriod } from "#domain/indicators/rules-public.ts";
import type { PublicIndicator, PublicValue } from "#domain/indicators/view-public.ts";
import { licenceOfData, reserved } from "#domain/settings/rules-licences.ts";
import { namePeriod } from "./say-comparison.ts";
import { sayFrequency } from "./say-frequency.ts";

/** Key data, a line each. */
export function SiteIndicatorFacts({
  indicator: { slug, unit, frequency },
  values,
  locale,
}: {
  indicator: PublicIndicator;
  /** As known on the day that the page is of. */
  values: readonly PublicValue[];
  locale: SiteLocale;
}) {
  const { words, language, imprint } = locale;
  const notStated = words("indicatorPage.notStated");
  const latest = groupByPeriod(values)[0];
  const since = latest?.values
    .map(({ knownFrom }) => knownFrom)
    .sort()
    .at(-1);
  const ways = groupByCoverage(values).map(({ coverage }) => coverage ?? notStated);
  const prices = [...new Set(values.flatMap(({ priceBasis }) => priceBasis ?? []))].sort();
  return (
    <dl className="facts-of">
      {latest?.period && since ? (
        <Fact name={words("indicatorPage.lastValue")}>
          {words("indicatorPage.lastValueOf", {
            period: namePeriod(latest.period, language),
            day: formatInstantDay(since, language),
          })}
        </Fact>
      ) : null}
      <Fact name={words("indicatorPage.unit")}>{describeUnit(unit, language)}</Fact>
      <Fact name={words("statisticPage.prices")}>
        {prices.length === 0 ? notStated : prices.join(", ")}
      </Fact>
      {ways.length === 0 ? null : (
        <Fact name={words("indicatorPage.counted")}>
          {words("indicatorPage.countedWays", { count: ways.length, ways: ways.join("; ") })}
        </Fact>
      )}
      <Fact name={words("indicatorPage.reported")}>
        {frequency === null ? notStated : sayFrequency(frequency, words)}
      </Fact>
      <Fact name={words("indicatorPage.code")}>
        <code>{slug}</code>
      </Fact>
      <Fact name={words("indicatorPage.licence")}>
        {words("indicatorPage.compilation")}{" "}
        <LicenceLink licence={licenceOfData(imprint.licence) ?? reserved} words={words} />;{" "}
        {words("indicatorPage.facts")}
      </Fact>
    </dl>
  );
}
