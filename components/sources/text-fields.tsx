import { InputField } from "#components/ui/field.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { getSourcesWords } from "#messages/sources.ts";
import { type CaptureMethod, captureMethods } from "./form-names.ts";
import { formatBytes } from "./format-bytes.ts";
import type { HeldContent } from "./refusal.ts";

/** The text of a capture: pasted, uploaded or noted down. Of the three ways the stylesheet shows the one that is chosen. */
export function TextFields({
  method,
  text,
  held,
  findError,
}: {
  method: CaptureMethod;
  /** What was typed before, where the form is shown again. */
  text: string;
  held: HeldContent | null;
  findError: (name: string) => string | undefined;
}) {
  const words = getSourcesWords("en");
  return (
    <fieldset className="form-group ways">
      <legend>{words("fields.whatLegend")}</legend>
      <div className="field">
        <span className="field-label" id="method-label">
          {words("fields.method")}
        </span>
        <div className="choice-row" role="radiogroup" aria-labelledby="method-label">
          {captureMethods.map((each) => (
            <span className="choice" key={each}>
              <input
                type="radio"
                id={`method-${each}`}
                name="method"
                value={each}
                defaultChecked={each === method}
              />
              <label htmlFor={`method-${each}`}>{words(`fields.${each}`)}</label>
            </span>
          ))}
        </div>
      </div>
      <div className="way paste">
        <TextareaField
          id="text"
          name="text"
          label={words("fields.pasteLabel")}
          hint={words("fields.pasteHint")}
          error={findError("text")}
          defaultValue={method === "paste" ? text : ""}
          className="input tall"
        />
      </div>
      <div className="way upload">
        <InputField
          id="file"
          name="file"
          type="file"
          accept=".txt,.text,.md,.html,.htm,.xhtml,.pdf,.docx,.png,.jpg,.jpeg,.webp,.mp3,.m4a,.aac,.ogg,.oga,.opus,.wav,.flac,.webm,.mp4"
          label={words("fields.fileLabel")}
          hint={words("fields.fileHint")}
          error={findError("file")}
        />
        {held && method === "upload" ? <Held held={held} /> : null}
      </div>
      <div className="way transcription">
        <TextareaField
          id="notes"
          name="notes"
          label={words("fields.transcriptionLabel")}
          hint={words("fields.transcriptionHint")}
          error={findError("notes")}
          defaultValue={method === "transcription" ? text : ""}
          className="input tall"
        />
      </div>
    </fieldset>
  );
}

function Held({ held }: { held: HeldContent }) {
  const words = getSourcesWords("en");
  const { sha256, fileName, byteLength } = held;
  const size = formatBytes(byteLength);
  return (
    <>
      <input type="hidden" name="held" value={sha256} />
      <input type="hidden" name="heldName" value={fileName ?? ""} />
      <p className="muted">{words("fields.heldFile", { name: fileName ?? "", size })}</p>
    </>
  );
}
