import { foreignTo, type SiteLocale } from "#components/site/site-locale.ts";
import type { VersionLine } from "#domain/briefs/view.ts";

/** What was wrong and what is right, as the editors say it. */
export function CorrectionText({
  correction,
  language,
  locale,
}: {
  correction: VersionLine["correction"];
  /** In which they say it. */
  language: string;
  locale: SiteLocale;
}) {
  const { words } = locale;
  const lang = foreignTo(locale, language);
  if (correction === null) return null;
  return (
    <>
      <p>
        <strong>{words("brief.wasWrong")}</strong> <span lang={lang}>{correction.wasWrong}</span>
      </p>
      <p>
        <strong>{words("brief.isRight")}</strong> <span lang={lang}>{correction.isRight}</span>
      </p>
    </>
  );
}
