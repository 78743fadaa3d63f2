import { NearTexts } from "#components/intakes/near-texts.tsx";
import { RetryForm } from "#components/intakes/retry-form.tsx";
import { sayFailure } from "#components/intakes/say-failure.ts";
import { sayWarning } from "#components/intakes/say-warning.ts";
import { formatBytes } from "#components/sources/format-bytes.ts";
import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { formatInstantMinute } from "#components/time/instants.ts";
import { Notice } from "#components/ui/notice.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { RefreshWhile } from "#components/ui/refresh-while.tsx";
import type { NearText } from "#domain/capture/view.ts";
import { type IntakeView, mayAnswerYet } from "#domain/intakes/view.ts";
import { getIntakesWords } from "#messages/intakes.ts";
import { getSubmissionsWords } from "#messages/submissions.ts";

const words = getSubmissionsWords("en");
const intakeWords = getIntakesWords("en");

/** What stands at the address that was sent: nothing is asked until a moderator says so, and then how far that is and what came. */
export function Fetched({
  submissionId,
  intake,
  near,
  fetch,
  retry,
}: {
  submissionId: string;
  intake: IntakeView | null;
  /** Where nearly the same text is held. */
  near: readonly NearText[];
  /** Null where it is decided. */
  fetch: FormAction<"done"> | null;
  retry: FormAction<"asked">;
}) {
  const isWaiting = intake?.state === "waiting";
  const mayFetch = fetch !== null && (intake === null || intake.state === "dropped");
  if (!mayFetch && intake === null) return null;
  return (
    <section className="fetched" aria-labelledby="fetched-title">
      <h2 id="fetched-title">{words("fetch.title")}</h2>
      <RefreshWhile isUnderWay={isWaiting} />
      {mayFetch ? (
        <div data-act="fetch">
          <p className="hint">{words("fetch.hint")}</p>
          <StudioForm
            id="fetch"
            action={fetch}
            submit={words("fetch.submit")}
            hidden={{ submissionId }}
          />
        </div>
      ) : null}
      {isWaiting ? <Progress label={words("fetch.underWay")} /> : null}
      {intake?.state === "failed" ? (
        <Failed intake={intake} retry={fetch === null ? null : retry} />
      ) : null}
      {intake?.state === "ready" || intake?.state === "added" ? <Answer intake={intake} /> : null}
      <NearTexts texts={near} />
    </section>
  );
}

function Failed({ intake, retry }: { intake: IntakeView; retry: FormAction<"asked"> | null }) {
  const { failure, failureValues, httpStatus } = intake;
  return (
    <>
      <Notice tone="warn">
        <p>{sayFailure(failure ?? "", failureValues, httpStatus)}</p>
      </Notice>
      {retry !== null && mayAnswerYet(intake) ? <RetryForm intake={intake} action={retry} /> : null}
    </>
  );
}

function Answer({ intake }: { intake: IntakeView }) {
  const { proposal, fetchedAt, byteLength } = intake;
  const url = intake.finalUrl ?? intake.url;
  const warning = proposal && sayWarning(proposal);
  return (
    <>
      <p className="break-words">
        {intakeWords("kept", {
          at: formatInstantMinute(fetchedAt ?? ""),
          url,
          size: formatBytes(byteLength ?? 0),
        })}
      </p>
      {proposal === null || proposal.chars === 0 ? (
        <p>{intakeWords("picture")}</p>
      ) : (
        <>
          <blockquote className="text-opening" lang={proposal.language?.value}>
            {proposal.opening} …
          </blockquote>
          <p className="muted">{intakeWords("chars", { chars: proposal.chars })}</p>
        </>
      )}
      {warning ? <Notice tone="warn">{warning}</Notice> : null}
    </>
  );
}
