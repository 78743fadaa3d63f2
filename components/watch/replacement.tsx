import { ReliabilityChip } from "#components/sources/reliability-chip.tsx";
import type { FormAction } from "#components/studio/form-state.ts";
import { Chip } from "#components/ui/chip.tsx";
import { dot } from "#components/ui/dot.ts";
import { ErrorSummary } from "#components/ui/notice.tsx";
import type {
  ReplacementView,
  WitnessOffer,
  WitnessPlace,
} from "#domain/briefs/replacement-view.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { getWatchWords } from "#messages/watch.ts";
import { ChooseWitness } from "./choose-witness.tsx";

const words = getWatchWords("en");

/** A passage that changed, what rests on it, and what may be printed in its place. */
export function Replacement({
  view,
  choose,
}: {
  view: ReplacementView;
  /** Null where it is decided already. */
  choose: FormAction<never> | null;
}) {
  const { changed, counts, briefs, offers, problems, driftId } = view;
  const rests = words("replacing.rests", counts);
  return (
    <>
      <h2>{words("replacing.changed")}</h2>
      <Place place={changed} />
      <p>{rests === "" ? words("replacing.nothing") : rests}</p>
      {briefs.length === 0 ? null : (
        <>
          <p id="told">{words("replacing.told")}</p>
          <ul aria-labelledby="told">
            {briefs.map(({ id, title }) => (
              <li key={id}>
                <a href={`/studio/briefs/${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <ErrorSummary
        title={words("problems")}
        problems={problems.map((problem) => ({ text: sayProblem(problem, "en") }))}
      />
      {offers.length === 0 ? <p>{words("replacing.none")}</p> : null}
      {(["bound", "held"] as const).map((kind) => (
        <Offers
          key={kind}
          {...{ kind, driftId, choose }}
          offers={offers.filter((offer) => offer.kind === kind)}
        />
      ))}
    </>
  );
}

function Offers({
  kind,
  offers,
  driftId,
  choose,
}: {
  kind: WitnessOffer["kind"];
  offers: readonly WitnessOffer[];
  driftId: string;
  choose: FormAction<never> | null;
}) {
  if (offers.length === 0) return null;
  return (
    <>
      <h2 id={`offers-${kind}`}>{words(`replacing.${kind}`)}</h2>
      <ul className="witness-offers" aria-labelledby={`offers-${kind}`}>
        {offers.map(({ reference, place, isIndependent }) => (
          <li key={Object.values(reference).join()}>
            <Place place={place} />
            <p className="chips">
              <Chip tone={isIndependent ? "ok" : "warn"}>
                {isIndependent
                  ? words("replacing.independent")
                  : words("replacing.sameGroup", { group: place.group ?? "" })}
              </Chip>
              <ReliabilityChip letter={place.reliability} />
              {isIndependent && place.group !== null ? (
                <Chip>{words("replacing.repeats", { group: place.group })}</Chip>
              ) : null}
            </p>
            {choose ? (
              <ChooseWitness {...{ driftId, reference }} source={nameOf(place)} action={choose} />
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A passage among the words around it, and where it stands. */
function Place({ place }: { place: WitnessPlace }) {
  const { exact, before, after, n, source } = place;
  return (
    <figure className="witness-place">
      <blockquote lang={source.language} dir="auto">
        {exact === null ? (
          words("redacted")
        ) : (
          <>
            {before}
            <mark>{exact}</mark>
            {after}
          </>
        )}
      </blockquote>
      <figcaption>
        <a href={`/studio/sources/${source.id}/captures/${n}`}>
          {words("replacing.inCapture", { source: nameOf(place), n })}
        </a>
        {source.published === null ? null : `${dot}${formatEdtf(source.published, "en")}`}
      </figcaption>
    </figure>
  );
}

function nameOf({ source: { title, publisher, code } }: WitnessPlace): string {
  const name = title ?? code;
  return publisher === null ? name : `${publisher}, ${name}`;
}
