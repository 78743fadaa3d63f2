import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import { SelectField, type SelectOption } from "#components/ui/select.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { getGridWords } from "#messages/grid.ts";
import { getPassagesWords } from "#messages/passages.ts";
import type { CellMark } from "./grid-checks.ts";
import type { GridOrigin, Written } from "./grid-state.ts";

/** What is said of the cell that somebody is at, and the passage that it, or all that is selected, is bound to. */
export function CellPanel({
  place,
  written,
  selected,
  mark,
  captures,
  onBind,
  onNote,
}: {
  place: string;
  /** Null: nothing new is in the cell. */
  written: Written | undefined;
  /** How many cells of the selection have something new. */
  selected: number;
  mark: CellMark | undefined;
  captures: readonly SelectOption[];
  onBind: (origin: GridOrigin | null) => void;
  onNote: (note: string) => void;
}) {
  const words = getGridWords("en");
  const passages = getPassagesWords("en");
  const [captureId, setCaptureId] = useState("");
  const [given, setGiven] = useState("");
  const isBound = written?.origin != null;
  return (
    <section className="grid-panel" aria-label={words("cellTitle")}>
      <h2>{place}</h2>
      <div role="status">
        {mark?.problem ? <p>{mark.problem}</p> : null}
        {mark && mark.warnings.length > 0 ? (
          <ul>
            {mark.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        ) : null}
        {written ? <p>{words(isBound ? "bound" : "notBound")}</p> : <p>{words("nothingNew")}</p>}
      </div>
      {written && mark && mark.warnings.length > 0 ? (
        <InputField
          id="grid-note"
          label={words("note")}
          hint={words("noteHint")}
          key={place}
          defaultValue={written.note}
          onBlur={(event) => onNote(event.target.value)}
          autoComplete="off"
        />
      ) : null}
      <div className="form-stack wide">
        <SelectField
          id="grid-capture"
          label={passages("captureId")}
          value={captureId}
          onChange={(event) => setCaptureId(event.target.value)}
          options={[{ value: "", label: passages("captureChoose") }, ...captures]}
        />
        <TextareaField
          id="grid-words"
          label={passages("words")}
          hint={passages("wordsHint")}
          value={given}
          onChange={(event) => setGiven(event.target.value)}
        />
        <div>
          <Button
            type="button"
            disabled={captureId === "" || given.trim() === "" || selected === 0}
            onClick={() => onBind({ captureId, words: given })}
          >
            {words("bind", { count: selected })}
          </Button>
        </div>
      </div>
    </section>
  );
}
