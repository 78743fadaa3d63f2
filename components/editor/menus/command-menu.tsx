"use client";

import { useMemo, useState } from "react";
import { Kbd } from "#components/ui/kbd.tsx";
import { listBlockCommands } from "../block-commands.ts";
import type { Desk, Popup } from "../desk.ts";
import { filterCommands, listPaletteCommands } from "../palette-commands.ts";
import { ChoicePopup, leavePopup } from "./choice-popup.tsx";

/** The block menu and the palette: commands by name. */
export function CommandMenu({
  desk,
  popup,
}: {
  desk: Desk;
  popup: Extract<Popup, { kind: "blocks" | "palette" }>;
}) {
  const { words } = desk;
  const [query, setQuery] = useState("");
  const isBlocks = popup.kind === "blocks";
  const commands = useMemo(
    () => (isBlocks ? listBlockCommands(words) : listPaletteCommands(words)),
    [isBlocks, words],
  );
  const found = filterCommands(commands, query);
  return (
    <ChoicePopup
      desk={desk}
      span={popup.span}
      label={words(isBlocks ? "blocks.label" : "palette.label")}
      placeholder={words(isBlocks ? "blocks.placeholder" : "palette.placeholder")}
      query={query}
      onQuery={setQuery}
      status={
        found.length > 0
          ? words("picker.found", { count: found.length })
          : words(isBlocks ? "blocks.none" : "palette.none")
      }
      choices={found.map(({ id, title, hint, keys }) => ({
        id,
        render: (
          <span className="value">
            <span>
              {title}
              {hint ? <span className="small"> · {hint}</span> : null}
            </span>
            {keys ? (
              <span>
                <Kbd keys={keys} />
              </span>
            ) : null}
          </span>
        ),
      }))}
      onChoose={(id) => {
        desk.popup.set(null);
        desk.editor.view.focus();
        found.find((command) => command.id === id)?.run(desk);
      }}
      onLeave={(how) =>
        leavePopup(desk, how, { popup, typed: popup.kind === "blocks" ? popup.typed : "", query })
      }
    />
  );
}
