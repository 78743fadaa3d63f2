import { sitePage } from "#app/(site)/site-page.tsx";
import { linkStatistic } from "#components/indicators/linked-statistic.ts";
import { nameStatistic, SiteStatisticPage } from "#components/indicators/site-statistic-page.tsx";
import { printReported } from "#components/indicators/site-values.tsx";
import { findPublicStatistic } from "#domain/indicators/queries-public.ts";
import { statisticPath } from "#domain/urls.ts";

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
      things: linkStatistic(statistic, site),
    };
  },
  render: (statistic, { locale }) => <SiteStatisticPage statistic={statistic} locale={locale} />,
});
