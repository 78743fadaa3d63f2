import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { formatInstantDay } from "#components/time/instants.ts";
import { Notice } from "#components/ui/notice.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import type { AcceptedWarning, StatisticWarnings } from "#domain/indicators/view.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";
import { sayWarning } from "#messages/warning-words.ts";

/** What may be a slip in the newest value, each with a form that lets it stand; and what was let stand, with the note that readers see. */
export function StatisticWarningsList({
  statisticId,
  found,
  action,
}: {
  statisticId: string;
  found: StatisticWarnings;
  /** Null for who may not. */
  action: FormAction<"done"> | null;
}) {
  const words = getIndicatorsWords("en");
  return (
    <>
      {found.warnings.length > 0 ? (
        <Notice tone="warn">
          <p>{words("warnings.title")}</p>
          <ul>
            {found.warnings.map((warning) => (
              <li key={warning.code}>{sayWarning(warning, "en")}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {action
        ? found.warnings.map((warning) => (
            <StudioForm
              key={warning.code}
              id={`accept-${warning.code}`}
              action={action}
              fold={words("warnings.accept", { warning: sayWarning(warning, "en") })}
              submit={words("warnings.acceptSubmit")}
              hidden={{ statisticId, code: warning.code }}
            >
              {({ field }) => (
                <TextareaField
                  {...field("note")}
                  label={words("revise.heedNote")}
                  hint={words("revise.heedNoteHint")}
                  maxLength={1000}
                />
              )}
            </StudioForm>
          ))
        : null}
      {found.accepted.length > 0 ? (
        <>
          <h2>{words("warnings.acceptedTitle")}</h2>
          <ul>
            {found.accepted.map((one) => (
              <li key={`${one.vintageId} ${one.code}`}>
                <AcceptedLine one={one} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function AcceptedLine({ one }: { one: AcceptedWarning }) {
  const words = getIndicatorsWords("en");
  return (
    <>
      {sayWarning({ code: one.code, values: one.said }, "en")} <strong>{one.note}</strong>{" "}
      {words("warnings.by", {
        vintage: one.vintage,
        name: one.by ?? "–",
        day: formatInstantDay(one.at, "en"),
      })}
    </>
  );
}
