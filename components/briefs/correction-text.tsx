import type { SiteLocale } from "#components/site/site-locale.ts";
import type { VersionLine } from "#domain/briefs/view.ts";

/** What was wrong and what is right, as the editors say it. */
export function CorrectionText({
  correction,
  locale: { words },
}: {
  correction: VersionLine["correction"];
  locale: SiteLocale;
}) {
  if (correction === null) return null;
  return (
    <>
      <p>
        <strong>{words("brief.wasWrong")}</strong> {correction.wasWrong}
      </p>
      <p>
        <strong>{words("brief.isRight")}</strong> {correction.isRight}
      </p>
    </>
  );
}
