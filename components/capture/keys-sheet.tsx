"use client";

import { KeysSheet } from "#components/ui/keys-sheet.tsx";
import { getEvidenceWords } from "#messages/evidence.ts";

const keys = ["j", "k", "a", "e", "x", "w", "A", "u", "s", "q", "n", "p"] as const;

/** Every key of the reading room. */
export function RoomKeysSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = getEvidenceWords("en");
  return (
    <KeysSheet
      open={open}
      onClose={onClose}
      title={words("keys.title")}
      keys={[
        ...keys.map((key) => ({ key: key === "A" ? "Shift+A" : key, does: words(`keys.${key}`) })),
        { key: "Esc", does: words("keys.esc") },
        { key: "?", does: words("keys.help") },
      ]}
      note={words("keys.note")}
      close={words("keys.close")}
    />
  );
}
