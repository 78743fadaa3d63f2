import { EntryContents, type EntrySetting } from "#components/evidence/entry.tsx";
import { getDirection } from "#components/site/site-locale.ts";
import { dot } from "#components/ui/dot.ts";
import type { CheckItem } from "#domain/briefs/checks/view-checks.ts";
import type { VersionContent } from "#domain/briefs/version-content.ts";
import { noLinks } from "#domain/briefs/view.ts";
import { changesPath, versionPath } from "#domain/urls.ts";
import { checkWords as words } from "./check-words.ts";

/** The words in the text, above the words in the source as the evidence list has them. */
export function CheckBody({
  item,
  content,
  locale,
}: {
  item: CheckItem;
  content: VersionContent;
  locale: EntrySetting["locale"];
}) {
  const { entry, reason, place, writer, heads } = item;
  const { language, slug, version } = content.brief;
  if (item.subject === "version") {
    return (
      <p className="actions">
        <a href={versionPath(slug, version)}>{words("readVersion", { n: version })}</a>
        <a href={changesPath(slug, version)}>{words("seeChange")}</a>
      </p>
    );
  }
  return (
    <>
      <section className="check-text">
        <h3>
          {words("inText")}
          {place === null || place === "body" ? null : `, ${words(`place.${place}`)}`}
        </h3>
        <Sentence text={item.text} language={language} isQuoted={entry?.kind === "quote"} />
        {heads.length === 0 ? null : (
          <p className="muted" lang={language}>
            {heads.filter(Boolean).join(dot)}
          </p>
        )}
        {writer === null ? null : <p className="muted">{words("writer", { name: writer })}</p>}
      </section>
      <section className="check-source">
        <h3>{words(reason === null ? "inSource" : "waived")}</h3>
        {reason === null ? null : <p>{reason}</p>}
        {entry === null ? null : (
          <EntryContents
            entry={entry}
            locale={locale}
            language={language}
            places={[{ nodeId: item.nodeId, printed: item.text.words }]}
            findEntryNumber={() => null}
            permalink=""
            links={noLinks}
          />
        )}
      </section>
    </>
  );
}

function Sentence({
  text: { before, words: cited, after },
  language,
  isQuoted,
}: {
  text: CheckItem["text"];
  language: string;
  isQuoted: boolean;
}) {
  return (
    <p className="check-sentence" lang={language} dir={getDirection(language)}>
      {before}
      <mark className={isQuoted ? "quoted" : undefined}>
        {cited.trim() === "" ? `[${words("footnote")}]` : cited}
      </mark>
      {after}
    </p>
  );
}
