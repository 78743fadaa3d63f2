import { Place } from "#components/passages/place.tsx";
import { nameLanguage } from "#components/sources/name-language.ts";
import { Chip } from "#components/ui/chip.tsx";
import { Fact } from "#components/ui/fact.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { PassagePlace } from "#domain/capture/view.ts";
import { countIndependent } from "#domain/indicators/rules.ts";
import type { WitnessView, WordingView } from "#domain/quotes/view.ts";
import { getQuotesWords } from "#messages/quotes.ts";
import { type ReviewAction, ReviewForm } from "./act-forms.tsx";
import { sayHeld, sayNearness } from "./answers.ts";

/** A wording with its two answers, and the passages in which it stands. */
export function WordingCard({
  quoteId,
  wording,
  places,
  review,
  canFindWitnesses,
}: {
  quoteId: string;
  wording: WordingView;
  places: ReadonlyMap<string, PassagePlace>;
  /** Null for who may not review, and for what needs none. */
  review: ReviewAction | null;
  canFindWitnesses: boolean;
}) {
  const words = getQuotesWords("en");
  const language = nameLanguage(wording.language);
  const isOurs = wording.translation?.status === "ours";
  return (
    <article className="wording">
      <h3>{language}</h3>
      <p className="words" lang={wording.language} dir="auto">
        {wording.text ?? words("list.noWords")}
      </p>
      <dl className="facts-list">
        <Fact name={words("page.holds")}>
          {wording.verdict ? (
            <VerdictWords verdict={wording.verdict} readIn={wording.readIn} />
          ) : (
            words("page.noWitness")
          )}
        </Fact>
        <Fact name={words("page.near")}>{sayNearness(wording)}</Fact>
        <Fact name={words("page.relay")}>{wording.translation?.relayBecause ?? null}</Fact>
      </dl>
      {isOurs ? (
        <div>
          <Chip tone={wording.isReviewed ? "ok" : "warn"}>
            {words(wording.isReviewed ? "page.reviewed" : "page.notReviewed")}
          </Chip>
          {wording.isReviewed ? null : <p>{words("page.notReviewedText")}</p>}
        </div>
      ) : null}
      {isOurs && !wording.isReviewed && review ? (
        <ReviewForm action={review} wordingId={wording.id} />
      ) : null}
      {wording.witnesses.length > 0 ? (
        <>
          <h4>{words("page.witnessesTitle")}</h4>
          {wording.witnesses.length > 1 ? (
            <p className="where">
              {words("page.independent", {
                count: countIndependent(
                  wording.witnesses.map(({ source }) => ({ sourceId: source.id, ...source })),
                ),
              })}
            </p>
          ) : null}
          <ul className="places">
            {wording.witnesses.map((witness) => (
              <li key={witness.id}>
                <Witness witness={witness} place={places.get(witness.passage.id)} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {canFindWitnesses && wording.text !== null ? (
        <div>
          <LinkButton
            href={`/studio/quotes/${quoteId}/witnesses/${wording.id}`}
            size="small"
            aria-label={words("page.findWitnessesOf", { language })}
          >
            {words("page.findWitnesses")}
          </LinkButton>
        </div>
      ) : null}
    </article>
  );
}

function Witness({ witness, place }: { witness: WitnessView; place: PassagePlace | undefined }) {
  const words = getQuotesWords("en");
  if (!place) return null;
  const group = witness.source.independenceGroup;
  return (
    <Place place={place} quoted saysNoted={witness.verdict !== "as_noted"}>
      <p>
        <VerdictWords verdict={witness.verdict} readIn={witness.readIn} />
      </p>
      {group ? <p className="where">{words("page.repeats", { group })}</p> : null}
    </Place>
  );
}

/** In plain ink where it stands; what doesn't must be seen. */
export function VerdictWords({ verdict, readIn }: Pick<WitnessView, "verdict" | "readIn">) {
  const said = sayHeld({ verdict, readIn });
  return verdict === "mismatch" || verdict === "not_found" ? <Chip tone="err">{said}</Chip> : said;
}
