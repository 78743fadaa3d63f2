import { chooseMagnitude } from "#components/charts/value-scale.ts";
import { sayStatuses } from "#components/evidence/statistic-facts.ts";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { Chip } from "#components/ui/chip.tsx";
import { dot } from "#components/ui/dot.ts";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import { describeScale, formatSign } from "#domain/evidence/format-sign.ts";
import type { Magnitude } from "#domain/evidence/unit-words.ts";
import { groupByCoverage, listEnds } from "#domain/indicators/rules-public.ts";
import type { PublicValue } from "#domain/indicators/view-public.ts";
import { capturePath, statisticPath } from "#domain/urls.ts";
import { namePeriod } from "./say-comparison.ts";
import { Speaker } from "./site-values.tsx";

/** Every value reported for a period, by what it counts: who counted and said it, and which one the editors go by. */
export function SiteRivals({
  values,
  period,
  level = 2,
  locale,
}: {
  values: readonly PublicValue[];
  period: string;
  /** Of its headings. */
  level?: 2 | 3;
  locale: SiteLocale;
}) {
  const Heading = `h${level}` as const;
  const { words, language } = locale;
  const [first] = values;
  const magnitude = chooseMagnitude(
    Math.max(0, ...values.flatMap(listEnds).map((end) => Math.abs(Number(end)))),
  );
  const label = words("indicatorPage.rivalsLabel", { period: namePeriod(period, language) });
  return (
    <section className="by-coverage" aria-label={label}>
      {first ? <p className="tally">{describeScale(first.unit, magnitude, language)}</p> : null}
      {groupByCoverage(values).map(({ coverage, values: group }) => (
        <div key={coverage ?? ""}>
          <Heading>{coverage ?? words("indicatorPage.notStatedCounted")}</Heading>
          <ul>
            {group.map((value) => (
              <RivalLine
                key={value.vintageId}
                value={value}
                magnitude={magnitude}
                locale={locale}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function RivalLine({
  value,
  magnitude,
  locale,
}: {
  value: PublicValue;
  magnitude: Magnitude;
  locale: SiteLocale;
}) {
  const { words, language } = locale;
  const printed =
    listEnds(value).length === 0
      ? words(`evidence.status.${value.statuses.find((status) => status !== "A") ?? "O"}`)
      : formatSign(value, magnitude, language);
  const { source, compiler } = value;
  const about = [
    compiler === null
      ? words("indicatorPage.countedByNobody")
      : words("indicatorPage.countedBy", { compiler }),
    ...sayStatuses(value, words),
  ];
  const from = [
    source?.publisher ?? null,
    source?.published == null ? null : formatEdtf(source.published, language),
  ].filter((part) => part !== null);
  return (
    <li className={value.deprecatedBecause === null ? undefined : "wrong"}>
      <a className="v" href={statisticPath(value.code)}>
        {printed}
      </a>
      <span>
        {about.join(dot)}
        {value.speaker === null ? null : (
          <span className="who">
            {dot}
            <Speaker value={value} />
          </span>
        )}
        {from.length === 0 ? null : <span className="who">{`${dot}${from.join(", ")}`}</span>}
        {value.adoptedBecause === null ? null : (
          <span className="because">
            {words("indicatorPage.adoptedBecause", { because: value.adoptedBecause })}
          </span>
        )}
        {value.deprecatedBecause === null ? null : (
          <span className="because">
            {words("indicatorPage.deprecatedBecause", { because: value.deprecatedBecause })}
          </span>
        )}
      </span>
      <span className="end">
        {value.adoptedBecause === null ? null : (
          <Chip tone="evidence-tone">{words("indicatorPage.adopted")}</Chip>
        )}{" "}
        {source === null || value.captureN === null ? null : (
          <a href={capturePath(source.code, value.captureN, value.passageId)}>
            {words("indicatorPage.evidence")}
            <VisuallyHidden>{` (${printed})`}</VisuallyHidden>
          </a>
        )}
      </span>
    </li>
  );
}
