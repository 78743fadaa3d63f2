"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { KeysSheet } from "#components/ui/keys-sheet.tsx";
import { usePlainKeys } from "#components/ui/use-plain-keys.ts";
import { getSubmissionsWords } from "#messages/submissions.ts";

/** What a key leads to on the page: a link or a button that is pressed, or a folded form that is opened at its first field. Without script all of it is there to click. */
const targets: Record<string, string> = {
  a: "accept",
  d: "decline",
  u: "duplicate",
  s: "spam",
  r: "reply",
  c: "claim",
  f: "fetch",
};

/** The keys of the queue and of one submission. */
export function QueueKeys({ of }: { of: "list" | "card" }) {
  const words = getSubmissionsWords("en");
  const [isHelpOpen, setHelpOpen] = useState(false);
  usePlainKeys((event) => {
    if (event.key === "?") {
      setHelpOpen(true);
      return true;
    }
    // A key that is held down would go on to decide what nobody has read.
    if (event.shiftKey || event.repeat) return false;
    if (event.key === "z") return click("[data-act=undo] button[type=submit]");
    if (of === "list") return moveInList(event.key);
    if (event.key === "j") return click("[data-key=next]");
    if (event.key === "k") return click("[data-key=previous]");
    const target = targets[event.key];
    return target !== undefined && openAct(target);
  });
  const keys = [
    { key: "j k", does: words("keys.move") },
    ...(of === "list"
      ? [
          { key: "o", does: words("keys.openOne") },
          { key: "x", does: words("keys.check") },
        ]
      : [
          { key: "a", does: words("keys.accept") },
          { key: "d", does: words("keys.decline") },
          { key: "u", does: words("keys.duplicate") },
          { key: "s", does: words("keys.spam") },
          { key: "r", does: words("keys.reply") },
          { key: "c", does: words("keys.claim") },
          { key: "f", does: words("keys.fetch") },
        ]),
    { key: "z", does: words("keys.undo") },
    { key: "?", does: words("keys.help") },
  ];
  return (
    <>
      <Button onClick={() => setHelpOpen(true)}>{words("keys.open")}</Button>
      <KeysSheet
        open={isHelpOpen}
        onClose={() => setHelpOpen(false)}
        title={words("keys.title")}
        keys={keys}
        note={words("keys.note")}
        close={words("keys.close")}
      />
    </>
  );
}

function moveInList(key: string): boolean {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("[data-queue] a[data-line]")];
  const at = links.findIndex((link) => link.matches(":focus"));
  if (key === "o") {
    links[Math.max(0, at)]?.click();
    return links.length > 0;
  }
  if (key === "x") return at >= 0 && click("li:has(a[data-line]:focus) > input[type=checkbox]");
  if (key !== "j" && key !== "k") return false;
  const to = key === "j" ? Math.min(at + 1, links.length - 1) : Math.max(at - 1, 0);
  links[to]?.focus();
  return true;
}

function click(selector: string): boolean {
  const target = document.querySelector<HTMLElement>(selector);
  target?.click();
  return target !== null;
}

/** Opens a folded form at its first field, or at its button: Enter decides. */
function openAct(name: string): boolean {
  const act = document.querySelector(`[data-act="${name}"]`);
  const details = act?.querySelector("details");
  if (details) details.open = true;
  // In a text of several lines Enter decides nothing: only the reply begins there.
  const texts = name === "reply" ? ", textarea" : "";
  const field = act?.querySelector<HTMLElement>(
    `input:not([type=hidden], [type=checkbox]), select${texts}`,
  );
  const button = act?.querySelector<HTMLElement>("button[type=submit]");
  (field ?? button)?.focus();
  return act !== null;
}
