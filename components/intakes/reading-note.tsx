"use client";

import { type MouseEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { getIntakesWords } from "#messages/intakes.ts";
import type { FieldReading } from "./field-readings.ts";

const words = getIntakesWords("en");

/** Where a field's value comes from and, where something else says otherwise, that, to be taken instead: then the field has it, and the focus. */
export function ReadingNote({
  name,
  label,
  reading,
}: {
  name: string;
  label: string;
  reading: FieldReading;
}) {
  const [isTaken, setTaken] = useState(false);
  const { other } = reading;
  const [shown, left] = isTaken && other ? [other, reading] : [reading, other];
  if (shown.origin === null && left === null) return null;

  const take = (event: MouseEvent<HTMLButtonElement>) => {
    const field = event.currentTarget.form?.elements.namedItem(name);
    if (!isField(field) || left === null) return;
    field.value = left.value;
    field.focus();
    setTaken(!isTaken);
  };

  return (
    <div className="reading-note">
      {shown.origin === null ? null : <p>{words("reading.from", { origin: shown.origin })}</p>}
      {left === null ? null : (
        <p>
          <span className="break-words">
            {words("reading.other", { origin: left.origin ?? "", value: left.said })}
          </span>{" "}
          <Button
            type="button"
            size="small"
            onClick={take}
            aria-label={words("reading.takeOf", { field: label, value: left.said })}
          >
            {words("reading.take")}
          </Button>
        </p>
      )}
    </div>
  );
}

function isField(
  element: unknown,
): element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}
