import { LinkButton } from "#components/ui/link-button.tsx";
import type { IntakeView } from "#domain/intakes/view.ts";
import { getIntakesWords } from "#messages/intakes.ts";
import { uploadPath } from "./upload-path.ts";

const words = getIntakesWords("en");

/** Of a recording that we couldn't fetch: its file is uploaded, or its address kept with notes of what is said when. */
export function RecordingOffer({ intake }: { intake: IntakeView }) {
  const title = intake.proposal?.title?.value ?? intake.url;
  return (
    <>
      <p>{words("lacksRecording")}</p>
      <div className="actions">
        <LinkButton
          size="small"
          href={uploadPath(intake)}
          aria-label={words("uploadRecordingOf", { title })}
        >
          {words("uploadRecording")}
        </LinkButton>
        <LinkButton
          size="small"
          href={uploadPath(intake, "transcription")}
          aria-label={words("noteOf", { title })}
        >
          {words("note")}
        </LinkButton>
      </div>
    </>
  );
}
