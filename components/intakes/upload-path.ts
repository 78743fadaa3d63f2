import type { IntakeView } from "#domain/intakes/view.ts";
import { toFieldReadings } from "./field-readings.ts";

/** Answers of a door: to be signed in for, paid for, or closed. */
const doors = [401, 402, 403, 451];

/** Whether an address doesn't let us read what it has, so that one of us may have to bring it. */
export function isClosed({
  state,
  proposal,
  failure,
  httpStatus,
}: Pick<IntakeView, "state" | "proposal" | "failure" | "httpStatus">): boolean {
  if (state === "ready") return (proposal?.isPaywalled ?? false) || proposal?.instead === "door";
  return state === "failed" && failure === "answer.refused" && doors.includes(httpStatus ?? 0);
}

/** Whether one of us may bring what we couldn't fetch: wherever there is a web address that it can be said to come from. */
export function mayUpload(
  intake: Pick<IntakeView, "state" | "proposal" | "failure" | "httpStatus" | "url">,
): boolean {
  return isClosed(intake) || (intake.state === "failed" && /^https?:\/\//i.test(intake.url));
}

/** The form in which what an address doesn't let us read is uploaded, or noted, with what is known of it already. */
export function uploadPath(
  { id, url, finalUrl, proposal }: Pick<IntakeView, "id" | "url" | "finalUrl" | "proposal">,
  method: "upload" | "transcription" = "upload",
): string {
  const said = Object.entries(proposal ? toFieldReadings(proposal) : {});
  const params = new URLSearchParams({
    ...Object.fromEntries(said.map(([name, { value }]) => [name, value])),
    ...{ method, intake: id, url: finalUrl ?? url },
  });
  return `/studio/sources/new?${params}#upload`;
}
