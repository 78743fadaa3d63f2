import { foreignTo, type SiteLocale } from "#components/site/site-locale.ts";
import { formatInstantDay } from "#components/time/instants.ts";
import { Notice } from "#components/ui/notice.tsx";
import type { ChangeClass, VersionContent } from "#domain/briefs/version-content.ts";
import type { VersionLine } from "#domain/briefs/view.ts";
import { historyPath } from "#domain/urls.ts";
import { CorrectionText } from "./correction-text.tsx";

const tones: Partial<Record<ChangeClass, "warn" | "err">> = {
  correction: "warn",
  withdrawal: "err",
};

/** What this version changed, under the headline; and every correction before it, which no later version may hide. */
export function ChangeNotices({
  brief,
  versions,
  locale,
}: {
  brief: VersionContent["brief"];
  versions: readonly VersionLine[];
  locale: SiteLocale;
}) {
  const correction = versions.find(({ n }) => n === brief.version)?.correction ?? null;
  const own: VersionLine = { ...brief, n: brief.version, correction };
  const earlier = versions.filter((line) => line.n < own.n && line.changeClass === "correction");
  const shown = isSaid(own) ? [own, ...earlier] : earlier;
  return shown.map((line) => (
    <ChangeNotice key={line.n} line={line} brief={brief} locale={locale} />
  ));
}

/** A first publication and a typing error are history, not news. */
function isSaid({ changeClass, note }: VersionLine): boolean {
  if (changeClass === "withdrawal" || changeClass === "correction") return true;
  return changeClass !== "first" && changeClass !== "typo" && note !== null;
}

function ChangeNotice({
  line,
  brief,
  locale,
}: {
  line: VersionLine;
  brief: VersionContent["brief"];
  locale: SiteLocale;
}) {
  const { words, language } = locale;
  const kind = words(`changeClass.${line.changeClass}`);
  return (
    <Notice tone={tones[line.changeClass]}>
      <p>
        <strong>
          {kind}, {formatInstantDay(line.publishedAt, language)}.
        </strong>{" "}
        {line.note === null ? null : (
          <>
            <span lang={foreignTo(locale, brief.language)}>{line.note}</span>{" "}
          </>
        )}
        <a href={`${historyPath(brief.slug)}#v${line.n}`}>{words("brief.seeChange")}</a>
      </p>
      <CorrectionText correction={line.correction} language={brief.language} locale={locale} />
    </Notice>
  );
}
