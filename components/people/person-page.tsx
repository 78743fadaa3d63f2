import type { ReactNode } from "react";
import { entryId } from "#components/evidence/mark.tsx";
import { PublicQuoteList } from "#components/quotes/public-quote-list.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { dot } from "#components/ui/dot.ts";
import { sequence } from "#components/ui/sequence.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import type { PublicPerson, PublicRole, SaidStatistic } from "#domain/people/view-published.ts";
import { noFilters } from "#domain/quotes/rules-filters.ts";
import type { PublicQuoteLine } from "#domain/quotes/view-published.ts";
import { personPath, quotesPath, versionPath } from "#domain/urls.ts";

export type PersonPageView = PublicPerson & {
  /** Those said last. */
  quotes: readonly PublicQuoteLine[];
  /** Of all there are. */
  quotesCount: number;
};

/** A person or an organisation: which roles when, what they said, and which figures. */
export function PersonPage({ person, locale }: { person: PersonPageView; locale: SiteLocale }) {
  const { words } = locale;
  return (
    <SiteFrame locale={locale}>
      <main className="page" id="content">
        <div className="shell person-page">
          <p className="kicker">{words(`person.${person.kind}`)}</p>
          <h1 className="headline">{person.name}</h1>
          {person.otherNames.length > 0 ? (
            <p className="tally">
              {words("person.alsoNamed")}{" "}
              {sequence(person.otherNames, ({ language, name }, place) => (
                <>
                  {place > 0 ? ", " : null}
                  <bdi lang={language}>{name}</bdi>
                </>
              ))}
            </p>
          ) : null}
          {person.note === null ? null : <p className="standfirst">{person.note}</p>}
          {person.roles.length > 0 ? (
            <Part
              id="roles"
              title={words(person.kind === "person" ? "person.roles" : "person.rolesHeld")}
            >
              <ul className="roles">
                {person.roles.map((role) => (
                  <Role key={role.id} role={role} locale={locale} />
                ))}
              </ul>
            </Part>
          ) : null}
          <Part id="quotations" title={words("person.quotations")}>
            <Quotations person={person} locale={locale} />
          </Part>
          {person.statistics.length > 0 ? (
            <Part id="figures" title={words("person.figures")}>
              <p className="tally">{words("person.figuresHint")}</p>
              <ul className="said-figures">
                {person.statistics.map((statistic) => (
                  <Figure key={statistic.id} statistic={statistic} locale={locale} />
                ))}
              </ul>
            </Part>
          ) : null}
        </div>
      </main>
    </SiteFrame>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Role({ role, locale }: { role: PublicRole; locale: SiteLocale }) {
  const { words, language } = locale;
  const { title, from, to } = role;
  // "President of Belarus" is an office that stands among the organisations by the same name.
  const other = role.other?.name === title ? null : role.other;
  const held = [
    ...(from === null ? [] : [words("person.since", { from: formatEdtf(from, language) })]),
    ...(to === null ? [] : [words("person.until", { to: formatEdtf(to, language) })]),
  ].join(" ");
  return (
    <li>
      <strong>{title}</strong>
      {other === null ? null : (
        <>
          {", "}
          {other.slug === null ? other.name : <a href={personPath(other.slug)}>{other.name}</a>}
        </>
      )}
      <br />
      <span className="held">{held === "" ? words("person.datesNotStated") : held}</span>
    </li>
  );
}

function Quotations({ person, locale }: { person: PersonPageView; locale: SiteLocale }) {
  const { words } = locale;
  const { quotes, quotesCount: count, slug } = person;
  if (quotes.length === 0) return <p>{words("person.noQuotations")}</p>;
  return (
    <>
      <PublicQuoteList quotes={quotes} locale={locale} headingLevel={3} />
      {count > quotes.length ? (
        <p>
          <a href={quotesPath({ ...noFilters, speaker: slug })}>
            {words("person.allQuotations", { count })}
          </a>
        </p>
      ) : null}
    </>
  );
}

/** As the brief printed it, in the brief's language; the link leads to its entry there, and so to the passage. */
function Figure({ statistic, locale }: { statistic: SaidStatistic; locale: SiteLocale }) {
  const { words, language } = locale;
  const { label, printed, isDeprecated, brief } = statistic;
  const lang = brief.language === language ? undefined : brief.language;
  return (
    <li>
      <span lang={lang}>
        {label}: <b>{printed}</b>
      </span>
      {isDeprecated ? `${dot}${words("person.deprecated")}` : null}
      {dot}
      <a href={`${versionPath(brief.slug, brief.n)}#${entryId(brief.entry)}`} lang={lang}>
        {brief.title}
      </a>
    </li>
  );
}
