import { dot } from "#components/ui/dot.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import type { QuoteView, SpeakerView } from "#domain/quotes/view.ts";
import { getWords } from "#messages/words.ts";

/** Quotes, a row each: who is said to have said it, and the words. */
export function QuoteList({ quotes }: { quotes: readonly QuoteView[] }) {
  const words = getWords("en", "quotes");
  return (
    <ul className="listing">
      {quotes.map((quote) => (
        <li key={quote.id}>
          <h2>
            <a href={`/studio/quotes/${quote.id}`}>{nameSpeaker(quote.state.speaker)}</a>
          </h2>
          <p className="words">{quote.wordings[0]?.text ?? words("list.noWords")}</p>
          <p>
            {[
              quote.state.saidOn ? formatEdtf(quote.state.saidOn, "en") : words("list.noDate"),
              ...(quote.state.occasion ? [quote.state.occasion] : []),
            ].join(dot)}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function nameSpeaker(speaker: SpeakerView): string {
  const words = getWords("en", "quotes");
  switch (speaker.kind) {
    case "person":
      return speaker.role ? `${speaker.name}, ${speaker.role.title}` : speaker.name;
    case "organisation":
      return speaker.name;
    case "role_holder":
      return speaker.role.title;
    case "withheld":
      return words("list.withheld");
    case "nobody":
      return words("list.nobody");
  }
}
