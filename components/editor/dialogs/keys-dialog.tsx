"use client";

import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { type Chord, chords } from "../chords.ts";
import type { Desk } from "../desk.ts";

/** Every key there is, on one sheet. */
export function KeysDialog({ desk }: { desk: Desk }) {
  const { words } = desk;
  const own = (group: Chord["group"]) =>
    chords
      .filter((chord) => chord.group === group)
      .map(({ name, keys }) => ({ keys, what: words(`keys.${name}`) }));
  const groups = [
    {
      title: words("keys.binding"),
      rows: [{ keys: "@", what: words("keys.evidenceToo") }, ...own("binding")],
    },
    {
      title: words("keys.going"),
      rows: [...own("going"), { keys: "?", what: words("keys.sheet") }],
    },
    { title: words("keys.commenting"), rows: own("commenting") },
    {
      title: words("keys.writing"),
      rows: [
        { keys: "/", what: words("keys.blocks") },
        ...own("writing"),
        { keys: "Ctrl+B", what: words("keys.bold") },
        { keys: "Ctrl+I", what: words("keys.italic") },
        { keys: "Ctrl+Z", what: words("keys.undo") },
        { keys: "Ctrl+Shift+Z", what: words("keys.redo") },
        { keys: "Esc", what: words("keys.close") },
      ],
    },
  ];
  return (
    <Dialog open title={words("keys.title")} onClose={() => desk.dialog.set(null)}>
      <div className="keys-sheet">
        {groups.map(({ title, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(({ keys, what }) => (
                <div key={`${keys} ${what}`}>
                  <dt>
                    <Kbd keys={keys} />
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="actions">
        <Button onClick={() => desk.dialog.set(null)}>{words("keys.close")}</Button>
      </div>
    </Dialog>
  );
}
