import { formatBytes } from "#components/sources/format-bytes.ts";
import { type FormState, readError } from "#components/studio/form-state.ts";
import { InputField } from "#components/ui/field.tsx";
import { pickerTypes, type SentFileType, sentFileTypes } from "#domain/submissions/files/rules.ts";
import { getSubmittingWords } from "#messages/submitting.ts";

/** Files to send along. Those that came with a form which was refused stay with it, unless they are unchecked. */
export function FilesField({ state, language }: { state: FormState<unknown>; language: string }) {
  const words = getSubmittingWords(language);
  const held = state.values.held ?? [];
  return (
    <div className="door-files">
      <InputField
        id="file"
        name="file"
        type="file"
        multiple
        accept={pickerTypes}
        label={words("field.files")}
        hint={words("field.filesHint")}
        error={readError(state, "file")}
      />
      {held.length === 0 ? null : (
        <fieldset>
          <legend>{words("files.held")}</legend>
          {held.map((token, at) => (
            <Held key={token} token={token} at={at} language={language} />
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** What the form bears of it says its kind and its size too (domain/submissions/files/held-file.ts). */
function Held({ token, at, language }: { token: string; at: number; language: string }) {
  const words = getSubmittingWords(language);
  const [, kind, length] = token.split(".");
  const type = sentFileTypes[Number(kind)] ?? "text/plain";
  return (
    <div className="checkbox">
      <input type="checkbox" id={`held-${at}`} name="held" value={token} defaultChecked />
      <label htmlFor={`held-${at}`}>
        {words(`files.type.${nameType(type)}`)}, {formatBytes(Number(length), language)}
      </label>
    </div>
  );
}

/** By which words name a type. */
export function nameType(type: SentFileType): "pdf" | "png" | "jpeg" | "webp" | "plain" {
  const names = {
    "application/pdf": "pdf",
    "image/png": "png",
    "image/jpeg": "jpeg",
    "image/webp": "webp",
    "text/plain": "plain",
  } as const;
  return names[type];
}
