import { DriftList } from "#components/watch/drift-list.tsx";
import { RobotsOverride } from "#components/watch/robots-override.tsx";
import { WatchSection } from "#components/watch/watch-section.tsx";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import type { WatchView } from "#domain/watch/view.ts";
import { getWatchWords } from "#messages/watch.ts";
import {
  endRobotsOverrideAction,
  requestCheckAction,
  resumeRobotsOverrideAction,
} from "../actions.ts";
import { decideDriftAction, undoReplacementAction } from "../drift-actions.ts";

const words = getWatchWords("en");

/** How a source stands where it lives, and what was decided about that. */
export function WatchPart({
  actor,
  sourceId,
  watch,
  captured,
}: {
  actor: Actor;
  sourceId: string;
  watch: WatchView;
  /** Whether anything is held of it. */
  captured: boolean;
}) {
  return (
    <>
      <h2>{words("title")}</h2>
      <WatchSection
        sourceId={sourceId}
        watch={watch}
        captured={captured}
        look={can(actor, "source.check") ? requestCheckAction : null}
      />
      <RobotsOverride
        {...{ sourceId, watch }}
        end={can(actor, "source.create") ? endRobotsOverrideAction : null}
        resume={can(actor, "source.create") ? resumeRobotsOverrideAction : null}
      />
      {watch.drifts.length > 0 ? (
        <>
          <h3 id="drifts">{words("driftsTitle")}</h3>
          <DriftList
            sourceId={sourceId}
            drifts={watch.drifts}
            decide={can(actor, "drift.decide") ? decideDriftAction : null}
            undo={can(actor, "witness.replace") ? undoReplacementAction : null}
          />
        </>
      ) : null}
    </>
  );
}
