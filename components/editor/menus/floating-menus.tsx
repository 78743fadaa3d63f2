"use client";

import type { Desk } from "../desk.ts";
import { useStore } from "../use-store.ts";
import { CommandMenu } from "./command-menu.tsx";
import { EvidencePicker } from "./evidence-picker.tsx";
import { SelectionToolbar } from "./selection-toolbar.tsx";
import { TableToolbar } from "./table-toolbar.tsx";

/** Whatever floats beside the text: one menu, or the bars of the selection. */
export function FloatingMenus({ desk }: { desk: Desk }) {
  const popup = useStore(desk.popup);
  const dialog = useStore(desk.dialog);
  if (popup?.kind === "evidence")
    return <EvidencePicker key={popup.span.from} desk={desk} popup={popup} />;
  if (popup) return <CommandMenu key={popup.span.from} desk={desk} popup={popup} />;
  if (dialog) return null;
  return (
    <>
      <SelectionToolbar desk={desk} />
      <TableToolbar desk={desk} />
    </>
  );
}
