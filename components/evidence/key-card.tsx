import { foreignTo, markForeign, type SiteLocale } from "#components/site/site-locale.ts";
import type { EvidenceEntry } from "#domain/briefs/version-content.ts";
import { trimExcerpt } from "./excerpt.tsx";
import { keepTogether } from "./keep-together.ts";
import { entryId } from "./mark.tsx";
import { describeSource } from "./source-line.tsx";
import { findOrigin, isNoted, listAnswers } from "./standing.ts";

/** Key evidence beside its paragraph, in five lines at most: what stands behind it, two lines of it, where it is from. */
export function KeyCard({
  entry,
  locale,
  language,
}: {
  entry: EvidenceEntry;
  locale: SiteLocale;
  /** The article's, in which the card stands. */
  language: string;
}) {
  const { words } = locale;
  // The card speaks as the page does; what it shows, as it was written.
  const lang = locale.language === language ? undefined : locale.language;
  const origin = findOrigin(entry);
  const passage = origin?.kind === "passage" ? origin : null;
  const source =
    passage === null ? null : describeSource({ ...passage.source, title: null }, locale);
  return (
    <div className="key" role="note" data-kind={entry.kind} lang={lang}>
      <p className="answers">
        <b>{listAnswers(entry, words)[0]}</b>
      </p>
      {entry.kind === "derivation" ? (
        <p className="excerpt">{keepTogether(entry.formula)}</p>
      ) : null}
      {passage?.excerpt && !isNoted(entry) ? (
        <p className="excerpt">
          <ShortExcerpt
            excerpt={passage.excerpt}
            foreign={foreignTo(locale, passage.source.language)}
          />
        </p>
      ) : null}
      {isNoted(entry) ? <p {...markForeign(locale, language)}>{entry.label}</p> : null}
      <p className="source">
        {source === null ? null : `${source} · `}
        <a
          className="more"
          href={`#${entryId(entry.number)}`}
          aria-label={words("evidence.moreOf", { n: entry.number })}
        >
          {words("evidence.more")}
        </a>
      </p>
    </div>
  );
}

function ShortExcerpt({
  excerpt,
  foreign,
}: {
  excerpt: { before: string; exact: string; after: string };
  foreign: string | undefined;
}) {
  const [before, exact, after] = trimExcerpt(excerpt);
  // Two lines are shown: the passage must be in them, so only its nearest words stand before it.
  const lead = before.length > 24 ? `…${before.slice(-24).replace(/^\S*\s/, "")}` : before;
  return (
    <q lang={foreign} dir={foreign ? "auto" : undefined}>
      {lead}
      <mark>{exact}</mark>
      {after}
    </q>
  );
}
