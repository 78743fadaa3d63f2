"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { KeysSheet } from "#components/ui/keys-sheet.tsx";
import { usePlainKeys } from "#components/ui/use-plain-keys.ts";

const searchPath = "/studio/search";

/** The keys that mean the same on every page of the studio; a page with keys of its own answers `?` itself. */
export function StudioKeys({
  words,
}: {
  words: { title: string; search: string; sheet: string; note: string; close: string };
}) {
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  usePlainKeys(({ key }) => {
    if (key === "?") setOpen(true);
    else if (key === "/") {
      const field = document.querySelector<HTMLInputElement>(`main input[type="search"]`);
      if (location.pathname === searchPath && field) field.select();
      else router.push(searchPath);
    } else return false;
    return true;
  }, "frame");
  return (
    <KeysSheet
      open={isOpen}
      onClose={() => setOpen(false)}
      title={words.title}
      keys={[
        { key: "/", does: words.search },
        { key: "?", does: words.sheet },
      ]}
      note={words.note}
      close={words.close}
    />
  );
}
