import type { ReactNode } from "react";
import { keepTogether } from "#components/evidence/keep-together.ts";
import { sayStatuses } from "#components/evidence/statistic-facts.ts";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { Chip } from "#components/ui/chip.tsx";
import { sequence } from "#components/ui/sequence.ts";
import { type Column, DataTable } from "#components/ui/table.tsx";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import { formatReported } from "#domain/evidence/format-figure.ts";
import { listEnds } from "#domain/indicators/rules-public.ts";
import type { PublicValue, ValueSource } from "#domain/indicators/view-public.ts";
import { capturePath, personPath, statisticPath } from "#domain/urls.ts";
import { namePeriod } from "./say-comparison.ts";

/** A value as its source writes it, with the way to its own page. What is missing says so. */
export function ValueLink({ value, locale }: { value: PublicValue; locale: SiteLocale }) {
  return <a href={statisticPath(value.code)}>{printReported(value, locale)}</a>;
}

/** At the source's scale and with its decimals; in the words for its status where there is no number. */
export function printReported(value: PublicValue, { words, language }: SiteLocale): string {
  const missing = value.statuses.find((status) => status !== "A");
  if (listEnds(value).length === 0) return words(`evidence.status.${missing ?? "O"}`);
  const { reportedValue, reportedLow, reportedHigh, qualifier, unit, scale } = value;
  const figure = { value: reportedValue, low: reportedLow, high: reportedHigh, qualifier, unit };
  return keepTogether(formatReported({ ...figure, scale }, language));
}

/** Who said it, and as what; a person or an organisation that has a page by a link. */
export function Speaker({ value }: { value: PublicValue }) {
  const { speaker, speakerSlug, role } = value;
  if (speaker === null) return null;
  const name = speakerSlug === null ? speaker : <a href={personPath(speakerSlug)}>{speaker}</a>;
  return role === null ? (
    name
  ) : (
    <>
      {name}, {role}
    </>
  );
}

/** Where it can be read: the passage in what we hold, our arithmetic, or why there is none. */
export function Evidence({ value, locale }: { value: PublicValue; locale: SiteLocale }) {
  const { words, language } = locale;
  const { source, captureN, passageId, noPassageBecause, derivationRunId } = value;
  if (derivationRunId !== null) return words("indicatorPage.arithmetic");
  if (noPassageBecause !== null) {
    return words("statisticPage.noPassage", { because: noPassageBecause });
  }
  if (source === null || captureN === null) return words("indicatorPage.noSource");
  return (
    <a href={capturePath(source.code, captureN, passageId)}>{nameValueSource(source, language)}</a>
  );
}

/** Whose it is, and of when: "TASS, 24 May 2024". */
export function nameValueSource(source: ValueSource, language: SiteLocale["language"]): string {
  const date = source.published === null ? null : formatEdtf(source.published, language);
  const named = [source.publisher ?? source.title ?? source.code, date];
  return named.filter((part) => part !== null).join(", ");
}

/** What kind of number it is, and what the editors say of it. */
export function Flags({ value, locale: { words } }: { value: PublicValue; locale: SiteLocale }) {
  const chips: ReactNode[] = [
    ...sayStatuses(value, words),
    ...(value.adoptedBecause === null
      ? []
      : [
          <Chip key="adopted" tone="evidence-tone">
            {words("indicatorPage.adopted")}
          </Chip>,
        ]),
    ...(value.deprecatedBecause === null
      ? []
      : [
          <Chip key="deprecated" tone="warn">
            {words("indicatorPage.deprecated")}
          </Chip>,
        ]),
  ];
  return sequence(chips, (chip, place) => (
    <>
      {place === 0 ? null : " "}
      {chip}
    </>
  ));
}

/** Values in a table, each with what it counts, who said it and where it can be read; on a phone a card each. */
export function SiteValuesTable({
  values,
  caption,
  locale,
}: {
  values: readonly PublicValue[];
  caption: string;
  locale: SiteLocale;
}) {
  const { words, language } = locale;
  const columns: Column<PublicValue>[] = [
    {
      id: "period",
      heading: words("indicatorPage.period"),
      rowHeading: true,
      cell: ({ period }) =>
        period === null ? words("indicatorPage.noPeriod") : namePeriod(period, language),
    },
    {
      id: "value",
      heading: words("indicatorPage.value"),
      number: true,
      cell: (value) => <ValueLink value={value} locale={locale} />,
    },
    {
      id: "counts",
      heading: words("indicatorPage.counts"),
      cell: ({ coverage }) => coverage ?? words("indicatorPage.notStated"),
    },
    {
      id: "compiler",
      heading: words("indicatorPage.compiler"),
      cell: ({ compiler }) => compiler ?? words("indicatorPage.notStated"),
    },
    {
      id: "flag",
      heading: words("indicatorPage.flag"),
      cell: (value) => <Flags value={value} locale={locale} />,
    },
    {
      id: "said",
      heading: words("indicatorPage.saidBy"),
      cell: (value) =>
        value.speaker === null ? words("indicatorPage.notStated") : <Speaker value={value} />,
    },
    {
      id: "evidence",
      heading: words("indicatorPage.source"),
      cell: (value) => <Evidence value={value} locale={locale} />,
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={values}
      rowId={({ vintageId }) => vintageId}
      stacked
    />
  );
}
