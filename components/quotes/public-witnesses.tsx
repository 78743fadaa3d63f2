import { CaptureLine } from "#components/evidence/capture-line.tsx";
import { Excerpt } from "#components/evidence/excerpt.tsx";
import { PassageSourceLine } from "#components/evidence/source-line.tsx";
import { findReading, sayVerdict } from "#components/evidence/standing.ts";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { nameLanguage } from "#components/sources/name-language.ts";
import type {
  PublicQuote,
  PublicWitness,
  PublicWitnessGroup,
} from "#domain/quotes/view-published.ts";

/** The passages of each wording and how each reads. Those that repeat one another stand together and count once. */
export function PublicWitnesses({
  wordings,
  locale,
}: {
  wordings: PublicQuote["wordings"];
  locale: SiteLocale;
}) {
  const { words, language } = locale;
  const held = wordings.filter(({ groups }) => groups.length > 0);
  if (held.length === 0) return null;
  return (
    <section aria-labelledby="passages">
      <h2 id="passages">{words("quote.passages")}</h2>
      {held.map((wording) => (
        <div key={wording.id} className="passages-of">
          <h3>
            {words("quote.passagesIn", { language: nameLanguage(wording.language, language) })}
            {": "}
            {words("quote.independent", { count: countStanding(wording.groups) })}
          </h3>
          <ul className="witness-groups">
            {wording.groups.map((group) => (
              <li key={group.witnesses[0]?.origin.passageId}>
                <Group group={group} locale={locale} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** Groups in which the words stand; one that reads otherwise doesn't bear them out. */
function countStanding(groups: readonly PublicWitnessGroup[]): number {
  return groups.filter(({ witnesses }) => witnesses.some(stands)).length;
}

function stands({ verdict }: PublicWitness): boolean {
  return verdict !== "mismatch" && verdict !== "not_found";
}

function Group({ group, locale }: { group: PublicWitnessGroup; locale: SiteLocale }) {
  const { words } = locale;
  return (
    <>
      {group.witnesses.length > 1 ? (
        <p className="facts">
          {group.group === null
            ? words("quote.sameSource")
            : words("quote.group", { group: group.group })}
        </p>
      ) : null}
      {group.witnesses.map((witness) => (
        <Witness key={witness.origin.passageId} witness={witness} locale={locale} />
      ))}
    </>
  );
}

function Witness({ witness, locale }: { witness: PublicWitness; locale: SiteLocale }) {
  const { words, language } = locale;
  const { verdict, origin } = witness;
  return (
    <div className="witness" data-kind="quote">
      <p className="answers">
        <b>
          {verdict === "mismatch"
            ? words("quote.readsOtherwise")
            : sayVerdict({ verdict, readIn: findReading(origin) }, words)}
        </b>
      </p>
      <Excerpt origin={origin} language={language} words={words} />
      <PassageSourceLine origin={origin} locale={locale} />
      <CaptureLine origin={origin} words={words} />
    </div>
  );
}
