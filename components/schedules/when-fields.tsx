"use client";

import { type ReactNode, useEffect, useState } from "react";
import { type FormState, readError, readValue } from "#components/studio/form-state.ts";
import { InputField } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select.tsx";
import type { ScheduleAct } from "#domain/briefs/schedules/view-schedules.ts";
import { getSchedulesWords } from "#messages/schedules.ts";

const words = getSchedulesWords("en");

export type TimeZones = { all: readonly string[]; chosen: string };

/**
 * Whether something is done now, or at a time, and the button that does it. Without script both are there; the time counts where it was chosen.
 */
export function WhenFields({
  act,
  state,
  timeZones: { all, chosen },
  children,
}: {
  act: ScheduleAct;
  state: FormState<unknown>;
  timeZones: TimeZones;
  /** The buttons, given what the one that plans says; null where it is done now. */
  children: (plans: string | null) => ReactNode;
}) {
  const initial = readValue(state, "when", "now");
  const [when, setWhen] = useState(initial);
  const [isLive, setIsLive] = useState(false);
  useEffect(() => setIsLive(true), []);
  return (
    <>
      <fieldset>
        <legend>{words("when.legend")}</legend>
        {(["now", "later"] as const).map((one) => (
          <div className="checkbox" key={one}>
            <input
              type="radio"
              name="when"
              id={`when-${one}`}
              value={one}
              defaultChecked={one === initial}
              onChange={() => setWhen(one)}
              aria-describedby={`when-${one}-hint`}
            />
            <label htmlFor={`when-${one}`}>{words(`when.${one}`)}</label>
            <span className="hint" id={`when-${one}-hint`}>
              {words(`when.${one}Hint.${act}`)}
            </span>
          </div>
        ))}
      </fieldset>
      <div hidden={isLive && when !== "later"} className="form-stack">
        <InputField
          id="at"
          name="at"
          type="datetime-local"
          label={words("when.at")}
          hint={words("when.atHint")}
          error={readError(state, "at")}
          defaultValue={readValue(state, "at")}
        />
        <SelectField
          id="timeZone"
          name="timeZone"
          label={words("when.timeZone")}
          error={readError(state, "timeZone")}
          defaultValue={readValue(state, "timeZone", chosen)}
          options={all.map((value) => ({ value, label: value }))}
        />
      </div>
      {children(isLive && when === "later" ? words(`when.submit.${act}`) : null)}
    </>
  );
}
