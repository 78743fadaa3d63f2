import type { SiteLocale } from "#components/site/site-locale.ts";
import type { PublicStatistic } from "#domain/indicators/view-public.ts";
import { capturePath } from "#domain/urls.ts";
import { nameValueSource, printReported } from "./site-values.tsx";

/** Further passages that report a statistic's value, each by the way to its words, and how many sources that makes. */
export function SiteWitnesses({
  statistic: { witnesses, independent, vintages },
  locale,
}: {
  statistic: PublicStatistic;
  locale: SiteLocale;
}) {
  const { words, language } = locale;
  return (
    <>
      <p>{words("statisticPage.independent", { count: independent })}</p>
      <ul className="plain">
        {witnesses.map(({ vintageId, passageId, source, captureN, independenceGroup: group }) => {
          const earlier = vintages.slice(1).find((vintage) => vintage.vintageId === vintageId);
          const said = [
            earlier && words("statisticPage.witnessOf", { value: printReported(earlier, locale) }),
            group && words("statisticPage.repeats", { group }),
          ].filter(Boolean);
          return (
            <li key={`${vintageId} ${passageId}`}>
              <a href={capturePath(source.code, captureN, passageId)}>
                {nameValueSource(source, language)}
              </a>
              {said.length === 0 ? null : ` (${said.join("; ")})`}
            </li>
          );
        })}
      </ul>
    </>
  );
}
