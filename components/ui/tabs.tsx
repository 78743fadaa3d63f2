"use client";

import { type KeyboardEvent, type ReactNode, useId, useState } from "react";

export type Tab = { id: string; label: ReactNode; panel: ReactNode };

/** Tabs by the ARIA pattern: arrows, Home and End move and choose; Tab goes on into the panel. Only the chosen panel is rendered. */
export function Tabs({
  label,
  tabs,
  chosen: given,
  onChoose,
}: {
  label: string;
  tabs: readonly Tab[];
  /** Leave out, and the tabs keep their own state. */
  chosen?: string;
  onChoose?: (id: string) => void;
}) {
  const base = useId();
  const [own, setOwn] = useState(tabs[0]?.id ?? "");
  const chosenId = given ?? own;
  const chosen = tabs.find((tab) => tab.id === chosenId) ?? tabs[0];

  const choose = (tab: Tab | undefined) => {
    if (!tab) return;
    setOwn(tab.id);
    onChoose?.(tab.id);
    document.getElementById(`${base}-${tab.id}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === chosen?.id);
    const to: Record<string, number> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    choose(tabs[next]);
  };

  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            aria-selected={tab.id === chosen?.id}
            aria-controls={tab.id === chosen?.id ? `${base}-panel` : undefined}
            tabIndex={tab.id === chosen?.id ? 0 : -1}
            onClick={() => choose(tab)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        className="panel"
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${chosen?.id}`}
      >
        {chosen?.panel}
      </div>
    </>
  );
}

/** Tabs that are pages: links, no script. */
export function LinkTabs({
  label,
  tabs,
  current,
}: {
  label: string;
  tabs: readonly { href: string; label: ReactNode }[];
  current: string;
}) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ href, label: words }) => (
        <a key={href} href={href} aria-current={href === current ? "page" : undefined}>
          {words}
        </a>
      ))}
    </nav>
  );
}
