"use client";

import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

/** Every key of a page on one sheet. */
export function KeysSheet({
  open,
  onClose,
  title,
  keys,
  note,
  close,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  keys: readonly { key: string; does: string }[];
  note: string;
  close: string;
}) {
  return (
    <Dialog open={open} title={title} onClose={onClose}>
      <dl className="keys-list">
        {keys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>{note}</p>
      <div className="actions">
        <Button onClick={onClose}>{close}</Button>
      </div>
    </Dialog>
  );
}
