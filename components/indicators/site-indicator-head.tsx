import type { SiteLocale } from "#components/site/site-locale.ts";
import { formatFigure } from "#domain/evidence/format-figure.ts";
import {
  compareReports,
  findSingle,
  isInForce,
  toFigure,
} from "#domain/indicators/rules-public.ts";
import type { PublicValue } from "#domain/indicators/view-public.ts";
import { namePeriod, sayComparison } from "./say-comparison.ts";
import { SiteRivals } from "./site-rivals.tsx";

/** What is latest: one value where all count the same, else the range; every rival beside it; and in words why they differ. */
export function SiteIndicatorHead({
  values,
  period,
  locale,
}: {
  values: readonly PublicValue[];
  period: string | null;
  locale: SiteLocale;
}) {
  if (period === null)
    return <p className="standfirst">{locale.words("indicatorPage.noNumber")}</p>;
  const rivals = values.filter((value) => value.period === period);
  const sentences = sayComparison(compareReports(rivals), period, locale);
  const [first, ...rest] = sentences;
  return (
    <>
      <div className="strip">
        <Latest values={rivals} period={period} locale={locale} />
        <SiteRivals values={rivals} period={period} locale={locale} />
      </div>
      {first === undefined || rivals.length < 2 ? null : (
        <p className="why">
          <b>{first}</b> {rest.join(" ")}
        </p>
      )}
    </>
  );
}

function Latest({
  values,
  period,
  locale,
}: {
  values: readonly PublicValue[];
  period: string;
  locale: SiteLocale;
}) {
  const { words, language } = locale;
  const single = findSingle(values);
  const { range, coverages } = compareReports(values);
  const named = namePeriod(period, language);
  const count = coverages.length;
  const says =
    single !== null
      ? words(
          values.filter(isInForce).length === 1
            ? "indicatorPage.inOneWay"
            : "indicatorPage.inOneWayAdopted",
          { period: named },
        )
      : range === null
        ? words("indicatorPage.otherUnits", { period: named })
        : count === 1
          ? words("indicatorPage.oneWayRange", { period: named })
          : words("indicatorPage.acrossWays", { period: named, count });
  const figure = single === null ? range : toFigure(single);
  return (
    <div>
      {figure === null ? null : <BigFigure printed={formatFigure(figure, null, language)} />}
      <p className="tally">{says}</p>
    </div>
  );
}

/** The digits large, the words for scale and unit small. */
function BigFigure({ printed }: { printed: string }) {
  const at = printed.search(/(?<=\d)[\s\u00a0]\p{L}/u);
  return (
    <p className="big">
      {at < 0 ? printed : printed.slice(0, at)}
      {at < 0 ? null : <small> {printed.slice(at + 1)}</small>}
    </p>
  );
}
