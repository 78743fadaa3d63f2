import type { ReactNode } from "react";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { nameLanguage } from "#components/sources/name-language.ts";
import { findHost } from "#components/sources/source-name.tsx";
import { dot } from "#components/ui/dot.ts";
import { sequence } from "#components/ui/sequence.ts";
import type { PassageOrigin, SourceCitation } from "#domain/briefs/version-origins.ts";
import { addressAtTime } from "#domain/evidence/address-at-time.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import { sourcePath } from "#domain/urls.ts";
import { sayLocator } from "./standing.ts";

/**
 * Publisher, title, date, translator, locator, owner, and a way to the original. Owner by one rule for all: where nothing is established, it
 * says so.
 */
export function SourceLine({
  source,
  locator = null,
  address = source.url,
  saidBy = null,
  locale,
}: {
  source: SourceCitation;
  locator?: string | null;
  /** Of the original, where its place has one of its own. */
  address?: string | null;
  saidBy?: string | null;
  locale: SiteLocale;
}) {
  const { words, language } = locale;
  const publisher = <b key="publisher">{source.publisher}</b>;
  // What has no title leads to its page by its publisher's name.
  const work: ReactNode[] = [
    source.title === null ? (
      <a key="publisher" href={sourcePath(source.code)}>
        {publisher}
      </a>
    ) : (
      publisher
    ),
  ];
  if (source.title !== null) {
    work.push(
      <cite key="title">
        <a href={sourcePath(source.code)}>
          <bdi>{source.title}</bdi>
        </a>
      </cite>,
    );
  }
  if (source.published !== null) work.push(formatEdtf(source.published, language));
  if (locator !== null) work.push(locator);
  const facts: ReactNode[] = [];
  if (saidBy !== null) facts.push(words("evidence.saidBy", { saidBy }));
  if (source.translator !== null) {
    facts.push(words("evidence.translatedBy", { translator: source.translator }));
  }
  if (source.language !== language) {
    facts.push(words("evidence.inLanguage", { name: nameLanguage(source.language, language) }));
  }
  facts.push(
    source.owner === null
      ? words("evidence.ownerNotEstablished")
      : words("evidence.owner", { owner: source.owner }),
  );
  const host = findHost(address);
  return (
    <p className="source">
      {join(work, ", ")}
      {dot}
      {join(facts, dot)}
      {address !== null && host !== null ? (
        <>
          {dot}
          <a href={address} rel="noopener">
            {words("evidence.original", { host })}
          </a>
        </>
      ) : null}
    </p>
  );
}

/** The same of a passage: where it stands, and of a recording when it is said, which is where the link leads. */
export function PassageSourceLine({
  origin,
  saidBy = null,
  locale,
}: {
  origin: PassageOrigin;
  saidBy?: string | null;
  locale: SiteLocale;
}) {
  const { source, span } = origin;
  const address = span && source.url !== null ? addressAtTime(source.url, span) : source.url;
  const locator = sayLocator(origin, locale.words);
  return <SourceLine {...{ source, locator, address, saidBy, locale }} />;
}

/** Publisher, title and date as plain text: for one line, and for citations. */
export function describeSource(source: SourceCitation, locale: SiteLocale): string {
  const date = source.published === null ? null : formatEdtf(source.published, locale.language);
  return [source.publisher, source.title, date].filter((part) => part !== null).join(", ");
}

function join(parts: readonly ReactNode[], between: string): ReactNode {
  return sequence(parts, (part, place) =>
    place === 0 ? (
      part
    ) : (
      <>
        {between}
        {part}
      </>
    ),
  );
}
