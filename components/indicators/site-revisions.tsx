import type { SiteLocale } from "#components/site/site-locale.ts";
import { formatInstantDay } from "#components/time/instants.ts";
import { type Column, DataTable } from "#components/ui/table.tsx";
import type { PublicValue } from "#domain/indicators/view-public.ts";
import { namePeriod } from "./say-comparison.ts";
import { printReported, Speaker, ValueLink } from "./site-values.tsx";

type Revision = { before: PublicValue; after: PublicValue };

/** Values that replaced earlier ones: what stood there, since when it is otherwise, and why. */
export function SiteRevisions({
  revisions,
  locale,
}: {
  revisions: readonly Revision[];
  locale: SiteLocale;
}) {
  const { words, language } = locale;
  if (revisions.length === 0) return <p>{words("indicatorPage.vintagesNone")}</p>;
  const columns: Column<Revision>[] = [
    {
      id: "period",
      heading: words("indicatorPage.period"),
      rowHeading: true,
      cell: ({ after: { period } }) =>
        period === null ? words("indicatorPage.noPeriod") : namePeriod(period, language),
    },
    {
      id: "was",
      heading: words("indicatorPage.was"),
      number: true,
      cell: ({ before }) => printReported(before, locale),
    },
    {
      id: "is",
      heading: words("indicatorPage.is"),
      number: true,
      cell: ({ after }) => <ValueLink value={after} locale={locale} />,
    },
    {
      id: "from",
      heading: words("indicatorPage.knownFrom"),
      cell: ({ after }) => formatInstantDay(after.knownFrom, language),
    },
    {
      id: "cause",
      heading: words("indicatorPage.cause"),
      cell: ({ after: { cause, note } }) =>
        note === null
          ? words(`indicatorPage.causes.${cause}`)
          : `${words(`indicatorPage.causes.${cause}`)}: ${note}`,
    },
    {
      id: "said",
      heading: words("indicatorPage.saidBy"),
      cell: ({ after }) =>
        after.speaker === null ? words("indicatorPage.notStated") : <Speaker value={after} />,
    },
  ];
  return (
    <DataTable
      caption={words("indicatorPage.vintagesCaption")}
      captionHidden
      columns={columns}
      rows={revisions}
      rowId={({ after }) => after.vintageId}
      stacked
    />
  );
}

/** Every value that replaced an earlier one, of all vintages: the latest first. */
export function listRevisions(values: readonly PublicValue[]): Revision[] {
  const byKey = new Map(values.map((value) => [`${value.statisticId} ${value.n}`, value]));
  return values
    .flatMap((after) => {
      const before = byKey.get(`${after.statisticId} ${after.n - 1}`);
      return before ? [{ before, after }] : [];
    })
    .sort((a, b) => (a.after.knownFrom < b.after.knownFrom ? 1 : -1));
}
