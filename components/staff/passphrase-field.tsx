"use client";

import { useState, useSyncExternalStore } from "react";
import { InputField } from "#components/ui/field.tsx";
import { getAuthWords } from "#messages/auth.ts";

/** A passphrase, hidden until one asks to see it. Without script there is nothing to ask, and it stays hidden. */
export function PassphraseField({
  id,
  label,
  hint,
  error,
  isNew,
}: {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  isNew: boolean;
}) {
  const words = getAuthWords("en");
  const [shown, setShown] = useState(false);
  const isAlive = useSyncExternalStore(never, yes, no);
  return (
    <div>
      <InputField
        id={id}
        name={id}
        label={label}
        hint={hint}
        error={error}
        type={shown ? "text" : "password"}
        autoComplete={isNew ? "new-password" : "current-password"}
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
      />
      {isAlive ? (
        <div className="checkbox">
          <input
            type="checkbox"
            id={`${id}-shown`}
            checked={shown}
            onChange={(event) => setShown(event.target.checked)}
          />
          <label htmlFor={`${id}-shown`}>{words("showPassphrase")}</label>
        </div>
      ) : null}
    </div>
  );
}

const never = () => () => undefined;
const yes = () => true;
const no = () => false;
