import type { SiteLocale } from "#components/site/site-locale.ts";
import { dot } from "#components/ui/dot.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import type { PublicSource, PublisherFact } from "#domain/sources/public-view.ts";
import { capturePath, sourcesPath } from "#domain/urls.ts";

const kinds = ["owner", "funder", "legal_form"] as const;

/** The publisher, and the same three facts of every publisher, each with what it rests on. */
export function SitePublisher({ source, locale }: { source: PublicSource; locale: SiteLocale }) {
  const { words } = locale;
  return (
    <section aria-labelledby="publisher">
      <h2 id="publisher">{words("sourcePage.publisher")}</h2>
      {source.publisher === null ? (
        <p>{words("sourcePage.publisherNotStated")}</p>
      ) : (
        <>
          <p>
            <b>{source.publisher}</b>
          </p>
          <dl className="work-facts">
            {kinds.map((kind) => (
              <FactsOfKind
                key={kind}
                name={words(`sourcePage.factKind.${kind}`)}
                facts={source.facts.filter((fact) => fact.kind === kind)}
                locale={locale}
              />
            ))}
          </dl>
          <p className="muted">{words("sourcePage.rule")}</p>
          {source.publisherSlug === null ? null : (
            <p>
              <a href={sourcesPath(`publisher=${encodeURIComponent(source.publisherSlug)}`)}>
                {words("sourcePage.ofPublisher")}
              </a>
            </p>
          )}
        </>
      )}
    </section>
  );
}

function FactsOfKind({
  name,
  facts,
  locale,
}: {
  name: string;
  facts: readonly PublisherFact[];
  locale: SiteLocale;
}) {
  return (
    <>
      <dt>{name}</dt>
      {facts.length === 0 ? <dd>{locale.words("sourcePage.notEstablished")}</dd> : null}
      {facts.map((fact) => (
        <dd key={fact.id}>
          {fact.text}
          {sayHeld(fact, locale)}
          {dot}
          <Evidence fact={fact} locale={locale} />
        </dd>
      ))}
    </>
  );
}

function sayHeld({ from, to }: PublisherFact, { words, language }: SiteLocale): string {
  const parts = [
    from === null ? null : words("sourcePage.factSince", { from: formatEdtf(from, language) }),
    to === null ? null : words("sourcePage.factUntil", { to: formatEdtf(to, language) }),
  ].filter((part) => part !== null);
  return parts.length === 0 ? "" : `, ${parts.join(" ")}`;
}

function Evidence({ fact, locale: { words } }: { fact: PublisherFact; locale: SiteLocale }) {
  const { evidence, noPassageBecause } = fact;
  if (evidence)
    return (
      <a href={capturePath(evidence.code, evidence.n, evidence.passageId)}>
        {words("sourcePage.factEvidence")}
      </a>
    );
  return (
    <span className="muted">
      {noPassageBecause === null
        ? words("sourcePage.factHidden")
        : words("sourcePage.factNoPassage", { because: noPassageBecause })}
    </span>
  );
}
