"use client";

import { useRef, useState } from "react";
import { Button } from "./button.tsx";
import { InputField } from "./field.tsx";

/** A line to be copied: by the button where the browser allows it, else it stands selected for the keyboard's own copy. */
export function CopyLine({
  id,
  label,
  value,
  says,
}: {
  id: string;
  label: string;
  value: string;
  says: { copy: string; copied: string };
}) {
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // Not allowed here.
    }
  };
  return (
    <div className="copy-line">
      <InputField
        id={id}
        label={label}
        value={value}
        readOnly
        ref={input}
        onFocus={(event) => event.target.select()}
      />
      <Button onClick={copy}>{copied ? says.copied : says.copy}</Button>
    </div>
  );
}
