import { sayTime } from "#components/schedules/say-schedule.ts";
import {
  type EmbargoView,
  embargoablePath,
  embargoPath,
} from "#domain/embargoes/view-embargoes.ts";
import { getEmbargoesWords } from "#messages/embargoes.ts";

const words = getEmbargoesWords("en");

/** What waits, until when, who said so and why. */
export function EmbargoList({
  embargoes,
  mayChange,
}: {
  embargoes: readonly EmbargoView[];
  mayChange: boolean;
}) {
  return (
    <ul className="plain plan-list">
      {embargoes.map((embargo) => {
        const { on } = embargo;
        return (
          <li key={on.id}>
            <h2>
              <a href={embargoablePath(on)}>{on.title}</a>
            </h2>
            <p>
              {words("kind", { kind: on.kind })}. {words("until", { time: sayEnd(embargo) })}
            </p>
            <EmbargoReason embargo={embargo} />
            {mayChange ? (
              <p>
                <a href={embargoPath(on)}>{words("change")}</a>
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

export function EmbargoReason({ embargo: { said } }: { embargo: EmbargoView }) {
  return said && <p className="small">{words("said", { by: said.by, reason: said.reason })}</p>;
}

/** In the zone in which it was set, and in UTC. */
export function sayEnd({ until, said }: EmbargoView): string {
  return sayTime(until, said?.timeZone ?? "UTC");
}
