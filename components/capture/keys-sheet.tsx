"use client";

import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { getWords } from "#messages/words.ts";

const keys = ["j", "k", "a", "e", "x", "w", "A", "u", "s", "q", "n", "p"] as const;

/** Every key of the room on one sheet. */
export function KeysSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = getWords("en", "evidence");
  return (
    <Dialog open={open} title={words("keys.title")} onClose={onClose}>
      <dl className="keys-list">
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key === "A" ? "Shift+A" : key}</kbd>
            </dt>
            <dd>{words(`keys.${key}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>{words("keys.esc")}</dd>
        </div>
        <div>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>{words("keys.help")}</dd>
        </div>
      </dl>
      <p>{words("keys.note")}</p>
      <div className="actions">
        <Button onClick={onClose}>{words("keys.close")}</Button>
      </div>
    </Dialog>
  );
}
