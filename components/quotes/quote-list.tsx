import { Chip } from "#components/ui/chip.tsx";
import { dot } from "#components/ui/dot.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import type { QuoteView } from "#domain/quotes/view.ts";
import { getQuotesWords } from "#messages/quotes.ts";
import { sayHeld } from "./answers.ts";
import { nameSpeaker } from "./name-speaker.ts";

/** Quotes, a row each: who is said to have said it, and the words. */
export function QuoteList({
  quotes,
  heading = "h2",
}: {
  quotes: readonly QuoteView[];
  heading?: "h2" | "h3";
}) {
  return (
    <ul className="listing">
      {quotes.map((quote) => (
        <QuoteRow key={quote.id} quote={quote} heading={heading} />
      ))}
    </ul>
  );
}

function QuoteRow({
  quote: { id, state, wordings },
  heading: Heading,
}: {
  quote: QuoteView;
  heading: "h2" | "h3";
}) {
  const words = getQuotesWords("en");
  const first = wordings[0];
  const doubtful = wordings.flatMap(({ verdict, readIn }) =>
    verdict === "mismatch" || verdict === "not_found" ? [{ verdict, readIn }] : [],
  )[0];
  const about = [
    state.saidOn ? formatEdtf(state.saidOn, "en") : words("list.noDate"),
    ...(state.occasion ? [state.occasion] : []),
    ...(wordings.length > 1 ? [words("list.wordings", { count: wordings.length })] : []),
  ];
  return (
    <li>
      <Heading>
        <a href={`/studio/quotes/${id}`}>{nameSpeaker(state.speaker)}</a>
      </Heading>
      <p className="words" lang={first?.language}>
        {first?.text ?? words("list.noWords")}
      </p>
      <p>{about.join(dot)}</p>
      {doubtful ? (
        <p className="chips">
          <Chip tone="warn">{sayHeld(doubtful)}</Chip>
        </p>
      ) : null}
    </li>
  );
}
