"use client";

import { useEffect, useState } from "react";
import { goToNext } from "../acts.ts";
import type { Desk } from "../desk.ts";
import { useStore } from "../use-store.ts";

const saidAfterMs = 2_500;

/** How many findings block and warn; pressing goes to the next. */
export function Counts({ desk }: { desk: Desk }) {
  const { words } = desk;
  const { counts } = useStore(desk.linter.results);
  const { blocks, warns } = counts;
  const said = useLate(words("counts.live", { blocks, warns }));
  const go = () => {
    desk.tab.set("findings");
    goToNext(desk, 1);
  };
  return (
    <>
      <button
        type="button"
        className={blocks > 0 ? "chip err count" : "chip ok count"}
        title={words("counts.next")}
        onClick={go}
      >
        {words("counts.block", { count: blocks })}
      </button>
      {warns > 0 ? (
        <button type="button" className="chip warn count" title={words("counts.next")} onClick={go}>
          {words("counts.warn", { count: warns })}
        </button>
      ) : null}
      <span className="vh" role="status">
        {said}
      </span>
    </>
  );
}

/** A text once it has stood for a while: counts that change with every word aren't read out. */
function useLate(text: string): string {
  const [late, setLate] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setLate(text), saidAfterMs);
    return () => clearTimeout(timer);
  }, [text]);
  return late;
}
