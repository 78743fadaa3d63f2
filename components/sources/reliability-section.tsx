import type { FormAction } from "#components/studio/form-state.ts";
import { formatInstantDay } from "#components/time/instants.ts";
import type { Reliability, ReliabilityRating } from "#domain/sources/view-reliability.ts";
import { getReliabilityWords } from "#messages/reliability.ts";
import { getSourcesWords } from "#messages/sources.ts";
import { ReliabilityChip } from "./reliability-chip.tsx";
import { ReliabilityForm } from "./reliability-form.tsx";

const words = getReliabilityWords("en");

/** How reliable staff hold a source to be: the letter that counts, what was said before, and a form. */
export function ReliabilitySection({
  sourceId,
  publisher,
  reliability: { counts, ratings },
  action,
}: {
  sourceId: string;
  publisher: { id: string; name: string } | null;
  reliability: Reliability;
  /** Null for who may only read. */
  action: FormAction<"done"> | null;
}) {
  const before = ratings.filter((rating) => rating !== counts);
  return (
    <>
      <h2>{words("title")}</h2>
      <p className="muted">{words("hint")}</p>
      {counts === null ? (
        <p>{words("none")}</p>
      ) : (
        <div>
          <p className="chips">
            <ReliabilityChip letter={counts.letter} />
          </p>
          <Said rating={counts} />
        </div>
      )}
      {before.length > 0 ? (
        <details className="fold">
          <summary>{words("before")}</summary>
          <ol className="listing">
            {before.map((rating) => (
              <li key={rating.id}>
                <p className="chips">
                  <ReliabilityChip letter={rating.letter} />
                </p>
                <Said rating={rating} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
      {action ? <ReliabilityForm {...{ action, sourceId, publisher }} /> : null}
    </>
  );
}

function Said({ rating: { of, reason, by, at } }: { rating: ReliabilityRating }) {
  return (
    <>
      <p>{reason}</p>
      <p className="muted">
        {words(`said.${of}`, {
          name: by ?? getSourcesWords("en")("replies.system"),
          day: formatInstantDay(at, "en"),
        })}
      </p>
    </>
  );
}
