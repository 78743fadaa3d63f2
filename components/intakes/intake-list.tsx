import type { FormAction } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { Chip, type ChipTone } from "#components/ui/chip.tsx";
import { dot } from "#components/ui/dot.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import {
  type IntakeState,
  type IntakeView,
  lacksRecording,
  mayAnswerYet,
  type SourceLink,
} from "#domain/intakes/view.ts";
import { getIntakesWords } from "#messages/intakes.ts";
import { RecordingOffer } from "./recording-offer.tsx";
import { RetryForm } from "./retry-form.tsx";
import { sayFailure } from "./say-failure.ts";
import { sayWarning } from "./say-warning.ts";
import { isClosed, mayUpload, uploadPath } from "./upload-path.ts";

const words = getIntakesWords("en");

const tones: Partial<Record<IntakeState, ChipTone>> = {
  ready: "evidence-tone",
  failed: "warn",
  added: "ok",
};

type Act = (form: FormData) => Promise<void>;
type Actions = { drop: Act; retry: FormAction<"asked"> };

/** Addresses that were given together: how far each is, and what can be done about it. */
export function IntakeList({ intakes, drop, retry }: { intakes: readonly IntakeView[] } & Actions) {
  return (
    <ul className="listing">
      {intakes.map((intake) => (
        <li key={intake.id}>
          <Named {...intake} />
          {intake.failure && intake.state === "failed" ? (
            <p>{sayFailure(intake.failure, intake.failureValues, intake.httpStatus)}</p>
          ) : null}
          {intake.state === "ready" && intake.proposal?.instead ? (
            <p>{sayWarning(intake.proposal)}</p>
          ) : isClosed(intake) ? (
            <p>{words("uploadHint")}</p>
          ) : null}
          {lacksRecording(intake) ? <RecordingOffer intake={intake} /> : null}
          <Known {...intake} />
          <Acts intake={intake} drop={drop} retry={retry} />
        </li>
      ))}
    </ul>
  );
}

/** Addresses that were left out, each to be taken back. */
export function LeftOut({ intakes, restore }: { intakes: readonly IntakeView[]; restore: Act }) {
  if (intakes.length === 0) return null;
  return (
    <details className="more">
      <summary>{words("leftOut", { count: intakes.length })}</summary>
      <ul className="listing">
        {intakes.map(({ id, url, proposal }) => (
          <li key={id}>
            <h2 className="break-words">{proposal?.title?.value ?? shorten(url)}</h2>
            <form action={restore} className="actions">
              <input type="hidden" name="intakeId" value={id} />
              <Button type="submit" size="small" aria-label={words("restoreOf", { url })}>
                {words("restore")}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </details>
  );
}

const addressCharsMax = 200;

function shorten(address: string): string {
  return address.length > addressCharsMax ? `${address.slice(0, addressCharsMax)}…` : address;
}

/** By its title with its address, or by its address alone. */
function Named({ proposal, finalUrl, url, state, sourceId }: IntakeView) {
  const shown = shorten(finalUrl ?? url);
  const title = proposal?.title?.value;
  return (
    <>
      <h2 className="break-words">{title ?? shown}</h2>
      <p className="chips">
        <StateChip state={sourceId ? "added" : state} />
      </p>
      {title === undefined && !proposal?.publisher ? null : (
        <p>
          {proposal?.publisher ? `${proposal.publisher.value}${dot}` : null}
          <span className="break-words">{shown}</span>
        </p>
      )}
    </>
  );
}

function StateChip({ state }: { state: IntakeState }) {
  const tone = tones[state];
  return <Chip {...(tone && { tone })}>{words(`state.${state}`)}</Chip>;
}

/** Sources that are there already at its address or by its DOI, and those that may be the same. */
export function Known({
  known,
  knownByDoi,
  perhaps,
}: Pick<IntakeView, "known" | "knownByDoi" | "perhaps">) {
  return (
    <>
      <SourceLinks said={words("known")} links={known} />
      <SourceLinks said={words("knownByDoi")} links={knownByDoi} />
      <SourceLinks said={words("perhaps")} links={perhaps} />
    </>
  );
}

function SourceLinks({ said, links }: { said: string; links: readonly SourceLink[] }) {
  if (links.length === 0) return null;
  return (
    <p>
      {said}{" "}
      {links.map(({ id, title, code }, at) => (
        <span key={id}>
          {at > 0 ? ", " : null}
          <a href={`/studio/sources/${id}`}>{title ?? code}</a>
        </span>
      ))}
    </p>
  );
}

function Acts({ intake, drop, retry }: { intake: IntakeView } & Actions) {
  const { id, batchId, url, state, proposal, sourceId } = intake;
  if (sourceId) {
    return (
      <p className="aside">
        <LinkButton size="small" href={`/studio/sources/${sourceId}`}>
          {words("open")}
        </LinkButton>
      </p>
    );
  }
  return (
    <div className="actions at-the-foot">
      {state === "ready" ? (
        <LinkButton
          size="small"
          tone="primary"
          href={`/studio/sources/intakes/${batchId}/${id}`}
          aria-label={words("confirmOf", { title: proposal?.title?.value ?? url })}
        >
          {words("confirm")}
        </LinkButton>
      ) : null}
      {mayAnswerYet(intake) ? <RetryForm intake={intake} action={retry} /> : null}
      {mayUpload(intake) ? (
        <LinkButton
          size="small"
          href={uploadPath(intake)}
          aria-label={words("uploadOf", { title: proposal?.title?.value ?? url })}
        >
          {words("upload")}
        </LinkButton>
      ) : null}
      <form action={drop}>
        <input type="hidden" name="intakeId" value={id} />
        <Button type="submit" size="small" aria-label={words("dropOf", { url })}>
          {words("drop")}
        </Button>
      </form>
    </div>
  );
}
