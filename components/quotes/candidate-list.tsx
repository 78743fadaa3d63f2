import type { FormAction } from "#components/studio/form-state.ts";
import type { WitnessCandidate } from "#domain/quotes/view.ts";
import { getQuotesWords } from "#messages/quotes.ts";
import { AddWitnessForm } from "./act-forms.tsx";
import { VerdictWords } from "./wording-card.tsx";

/** Other texts that have the words, or nearly, each judged already; one press makes one a witness. */
export function CandidateList({
  candidates,
  language,
  add,
}: {
  candidates: readonly WitnessCandidate[];
  language: string;
  add: FormAction<"done">;
}) {
  const words = getQuotesWords("en");
  return (
    <ul className="states">
      {candidates.map(({ wordingId, textLayerId, start, end, exact, verdict, source }, place) => {
        const name = source.title ?? source.publisher ?? source.code;
        return (
          <li key={textLayerId}>
            <p>
              <a href={`/studio/sources/${source.id}`}>{name}</a>
            </p>
            <p className="quoted-words" lang={language}>
              {exact}
            </p>
            <p>
              <VerdictWords verdict={verdict} readIn={null} />
            </p>
            {source.independenceGroup ? (
              <p className="muted">
                {words("witnesses.groupOf", { group: source.independenceGroup })}
              </p>
            ) : null}
            <AddWitnessForm
              action={add}
              source={name}
              place={place}
              hidden={{ wordingId, textLayerId, start, end }}
            />
          </li>
        );
      })}
    </ul>
  );
}
