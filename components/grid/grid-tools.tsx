import { useState } from "react";
import { scales } from "#components/capture/figure-words.ts";
import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select.tsx";
import { parsePeriod } from "#domain/evidence/periods.ts";
import { getEvidenceWords } from "#messages/evidence.ts";
import { getGridWords } from "#messages/grid.ts";
import { getTablesWords } from "#messages/tables.ts";

export type GridReading = {
  scale: number;
  decimalSign: "." | "," | null;
  cause: "source_revised" | "our_error";
  because: string;
};

/** How the grid is read, its rows, and what becomes of it. */
export function GridTools({
  reading,
  onRead,
  onAdd,
  written,
  problems,
  doubts,
  isSaving,
  onSave,
}: {
  reading: GridReading;
  onRead: (reading: GridReading) => void;
  onAdd: (periods: string[]) => void;
  written: number;
  problems: number;
  doubts: number;
  isSaving: boolean;
  onSave: () => void;
}) {
  const words = getGridWords("en");
  const tables = getTablesWords("en");
  const evidence = getEvidenceWords("en");
  const [more, setMore] = useState("");
  const typed = more.split(/[,;\s]+/).filter((each) => each !== "");
  const periods = typed.flatMap((each) => parsePeriod(each)?.text ?? []);
  return (
    <div className="form-stack wide">
      <div className="form-pair">
        <SelectField
          id="grid-scale"
          label={tables("scale")}
          value={String(reading.scale)}
          onChange={(event) => onRead({ ...reading, scale: Number(event.target.value) })}
          options={scales.map((power) => ({
            value: String(power),
            label: evidence(`figureForm.scale${power}`),
          }))}
        />
        <SelectField
          id="grid-sign"
          label={tables("decimalSign")}
          value={reading.decimalSign ?? ""}
          onChange={({ target: { value } }) =>
            onRead({ ...reading, decimalSign: value === "." || value === "," ? value : null })
          }
          options={[
            { value: "", label: tables("decimalEither") },
            { value: ".", label: tables("decimalPoint") },
            { value: ",", label: tables("decimalComma") },
          ]}
        />
      </div>
      <div className="form-pair">
        <SelectField
          id="grid-cause"
          label={words("cause")}
          value={reading.cause}
          onChange={({ target: { value } }) =>
            onRead({ ...reading, cause: value === "our_error" ? value : "source_revised" })
          }
          options={[
            { value: "source_revised", label: words("sourceRevised") },
            { value: "our_error", label: words("ourError") },
          ]}
        />
        <InputField
          id="grid-because"
          label={words("because")}
          hint={words("becauseHint")}
          value={reading.because}
          onChange={(event) => onRead({ ...reading, because: event.target.value })}
          autoComplete="off"
        />
      </div>
      <div className="form-pair">
        <InputField
          id="grid-periods"
          label={words("addPeriods")}
          hint={words("addPeriodsHint")}
          value={more}
          onChange={(event) => setMore(event.target.value)}
          autoComplete="off"
        />
        <div>
          <Button
            type="button"
            disabled={periods.length === 0 || periods.length < typed.length}
            onClick={() => {
              onAdd(periods);
              setMore("");
            }}
          >
            {words("add", { count: periods.length })}
          </Button>
        </div>
      </div>
      <div>
        <Button type="button" tone="primary" disabled={written === 0 || isSaving} onClick={onSave}>
          {words("save", { count: written })}
        </Button>{" "}
        <span role="status">{words("state", { written, problems, doubts })}</span>
      </div>
    </div>
  );
}
