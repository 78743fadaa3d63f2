import { Chip } from "#components/ui/chip.tsx";
import { dot } from "#components/ui/dot.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import { StandingChip } from "#components/watch/standing-chip.tsx";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import type { SourceListing } from "#domain/sources/view.ts";
import { getSourcesWords } from "#messages/sources.ts";
import { nameLanguage } from "./name-language.ts";
import { ReliabilityChip } from "./reliability-chip.tsx";

/** How most stand: a list says only what is otherwise. */
const quiet = new Set<SourceListing["standing"]>(["unknown", "live"]);

/** Sources, a row each: what it is, who published it and when, and how much of it waits to be decided. */
export function SourceList({
  sources,
  heading: Heading = "h2",
}: {
  sources: readonly SourceListing[];
  heading?: "h2" | "h3";
}) {
  const words = getSourcesWords("en");
  return (
    <ul className="listing">
      {sources.map((source) => (
        <li key={source.id}>
          <Heading>
            <a href={`/studio/sources/${source.id}`}>{nameSource(source)}</a>
          </Heading>
          <p>{describe(source)}</p>
          <p className="chips">
            {quiet.has(source.standing) ? null : <StandingChip standing={source.standing} />}
            <ReliabilityChip letter={source.reliability} isShort />
            {source.proposalsOpen > 0 ? (
              <Chip tone="evidence-tone">
                {words("list.open", { count: source.proposalsOpen })}
              </Chip>
            ) : null}
          </p>
          {source.captures > 0 ? (
            <p className="aside">
              <LinkButton
                href={`/studio/sources/${source.id}/captures/${source.captures}`}
                size="small"
                aria-label={words("list.readOf", { title: nameSource(source) })}
              >
                {words("list.read")}
              </LinkButton>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

export function nameSource(source: {
  title: string | null;
  publisher: { name: string } | null;
  code: string;
}): string {
  const words = getSourcesWords("en");
  return source.title ?? source.publisher?.name ?? words("list.untitled");
}

function describe(source: SourceListing): string {
  const words = getSourcesWords("en");
  const { publisher, publishedIn, published, language, translatedFrom } = source;
  return [
    publisher?.name ?? publishedIn ?? words("list.noPublisher"),
    published ? formatEdtf(published, "en") : words("list.noDate"),
    translatedFrom
      ? words("list.translatedFrom", {
          language: nameLanguage(language),
          from: nameLanguage(translatedFrom),
        })
      : nameLanguage(language),
    words("list.captures", { count: source.captures }),
  ].join(dot);
}
