import { sitePage } from "#app/(site)/site-page.tsx";
import { linkStatistic } from "#components/indicators/linked-statistic.ts";
import { nameStatistic, SiteStatisticPage } from "#components/indicators/site-statistic-page.tsx";
import { printReported } from "#components/indicators/site-values.tsx";
import { makeSignposts } from "#components/site/signposts.ts";
import { findPublicStatistic } from "#domain/indicators/queries-public.ts";
import { licenceOfData } from "#domain/settings/rules-licences.ts";
import { besidePath, indicatorPath, statisticPath } from "#domain/urls.ts";

export const { GET } = sitePage({
  scope: "one",
  read: async ({ code, lang }: { lang: string; code: string }, db) =>
    await findPublicStatistic(code, lang, db),
  describe(statistic, site) {
    const { locale } = site;
    const [newest] = statistic.vintages;
    const printed = newest ? printReported(newest, locale) : "";
    return {
      title: `${nameStatistic(statistic, locale)} · ${locale.siteName}`,
      description: `${printed}. ${nameStatistic(statistic, locale)}.`,
      canonical: statisticPath(newest?.code ?? ""),
      alternates: { "application/json": besidePath(statisticPath(newest?.code ?? "")) },
      signposts: makeSignposts({
        cited: statisticPath(newest?.code ?? ""),
        kind: "Observation",
        collection: statistic.indicator && indicatorPath(statistic.indicator.slug),
        licence: licenceOfData(site.locale.imprint.licence)?.url ?? null,
      }),
      things: linkStatistic(statistic, site),
    };
  },
  render: (statistic, { locale }) => <SiteStatisticPage statistic={statistic} locale={locale} />,
});
