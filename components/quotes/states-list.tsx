import { formatInstantMinute } from "#components/time/instants.ts";
import { dot } from "#components/ui/dot.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import type { QuoteStateView } from "#domain/quotes/view.ts";
import { getQuotesWords } from "#messages/quotes.ts";
import { nameSpeaker } from "./name-speaker.ts";

/** What was held of a quote before, the latest first, and why it holds no more. `states` begin with the one that holds now. */
export function StatesList({ states }: { states: readonly QuoteStateView[] }) {
  const words = getQuotesWords("en");
  const earlier = states.slice(1);
  if (earlier.length === 0) return <p>{words("page.statesNone")}</p>;
  return (
    <ol className="states">
      {earlier.map((state, place) => {
        const next = states[place];
        return (
          <li key={state.id}>
            <p>
              {[
                nameSpeaker(state.speaker),
                state.saidOn ? formatEdtf(state.saidOn, "en") : words("list.noDate"),
                ...(state.occasion ? [state.occasion] : []),
              ].join(dot)}
            </p>
            {next ? (
              <p className="muted">
                {words("page.stateHeld", { from: at(state), to: at(next) })}
                {dot}
                {words("page.replacedBecause", { cause: words(nameCause(next.cause)) })}
                {next.note === null ? null : `: ${next.note}`}
              </p>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

function at({ createdAt }: QuoteStateView): string {
  return formatInstantMinute(createdAt.toISOString());
}

function nameCause(cause: QuoteStateView["cause"]) {
  const names = {
    first: "page.causeFirst",
    our_error: "page.causeOurError",
    new_evidence: "page.causeNewEvidence",
  } as const;
  return names[cause];
}
