import { formatInstantDay } from "#components/time/instants.ts";
import { dot } from "#components/ui/dot.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import type { HitFact, StudioHit } from "#domain/search/view.ts";
import { getDeskWords } from "#messages/desk.ts";
import { getSearchWords } from "#messages/search.ts";
import { MarkedText } from "./marked-text.tsx";

const words = getSearchWords("en");

/** What was found, a row each: what it is, where it says what was asked for, and what else is known of it. */
export function HitList({
  hits,
  heading: Heading = "h3",
}: {
  hits: readonly StudioHit[];
  heading?: "h2" | "h3";
}) {
  return (
    <ul className="listing hit-list">
      {hits.map(({ path, title, language, excerpt, facts }) => (
        <li key={path}>
          <Heading>
            <a href={path} lang={title === null ? undefined : (language ?? undefined)}>
              {title ?? words("untitled")}
            </a>
          </Heading>
          {excerpt.some(({ isMarked }) => isMarked) ? (
            <p className="excerpt" lang={language ?? undefined} dir="auto">
              <MarkedText pieces={excerpt} />
            </p>
          ) : null}
          {facts.length > 0 ? <p>{facts.map(sayFact).join(dot)}</p> : null}
        </li>
      ))}
    </ul>
  );
}

function sayFact(fact: HitFact): string {
  switch (fact.kind) {
    case "state":
      return getDeskWords("en")(`state.${fact.state}`);
    case "name":
      return fact.name;
    case "date":
      return formatEdtf(fact.edtf, "en");
    case "instant":
      return formatInstantDay(fact.at, "en");
    case "capture":
      return words("captureNumber", { n: fact.n });
  }
}
