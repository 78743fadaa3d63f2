import type { ReactNode } from "react";
import { joinClasses } from "./class-names.ts";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; more?: ReactNode };

/** One of several (`radio`), or any of them (`checkbox`), under a common question. The first has the group's id, so that a summary of errors leads to it. */
export function Choices({
  type = "radio",
  id,
  name,
  legend,
  hint,
  error,
  choices,
  has,
  className,
}: {
  type?: "radio" | "checkbox";
  id: string;
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  choices: readonly Choice[];
  has: (value: string) => boolean;
  className?: string;
}) {
  const idOf = (place: number) => (place === 0 ? id : `${id}-${place}`);
  return (
    <fieldset className={joinClasses("choices", error ? "invalid" : null, className)}>
      <legend>{legend}</legend>
      {hint ? <p className="hint">{hint}</p> : null}
      {error ? <p className="error">{error}</p> : null}
      {choices.map((choice, place) => (
        <div key={choice.value}>
          <div className="checkbox">
            <input
              type={type}
              id={idOf(place)}
              name={name}
              value={choice.value}
              defaultChecked={has(choice.value)}
              aria-describedby={choice.hint ? `${idOf(place)}-hint` : undefined}
            />
            <label htmlFor={idOf(place)}>{choice.label}</label>
            {choice.hint ? (
              <span className="hint" id={`${idOf(place)}-hint`}>
                {choice.hint}
              </span>
            ) : null}
          </div>
          {choice.more}
        </div>
      ))}
    </fieldset>
  );
}
