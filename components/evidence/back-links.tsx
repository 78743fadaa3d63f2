import type { SiteWords } from "#components/site/site-locale.ts";
import type { CitedPlace } from "./entry.tsx";
import { placeId } from "./mark.tsx";
import { Sign } from "./sign.tsx";

/** A way back to every place where the entry is cited. */
export function BackLinks({ places, words }: { places: readonly CitedPlace[]; words: SiteWords }) {
  if (places.length === 0) return null;
  const [only] = places;
  if (places.length === 1 && only) {
    return (
      <p className="backs">
        <a href={`#${placeId(only.nodeId)}`}>
          <Sign name="back" /> {words("evidence.backToOnly")}
        </a>
      </p>
    );
  }
  return (
    <p className="backs">
      {words("evidence.backs")}
      {places.map((place, index) => (
        <span key={place.nodeId}>
          {" "}
          <a
            href={`#${placeId(place.nodeId)}`}
            aria-label={words("evidence.backTo", { place: index + 1, places: places.length })}
          >
            <Sign name="back" />
            {index + 1}
          </a>
        </span>
      ))}
    </p>
  );
}
