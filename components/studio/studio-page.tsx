import type { ReactNode } from "react";
import { getStudioWords } from "#messages/studio.ts";

/**
 * What every page of the studio returns: the page itself, with its heading; what stands in the bar at the top where there is something to say or
 * do that must stay in sight (an editor's title, state and acts; the way back to a list); and the inspector beside it. They are
 * cells of the shell's grid.
 */
export function StudioPage({
  bar,
  inspector,
  inspectorLabel,
  children,
}: {
  bar?: ReactNode;
  inspector?: ReactNode;
  inspectorLabel?: string;
  children: ReactNode;
}) {
  const words = getStudioWords("en");
  return (
    <>
      {bar ? (
        <section className="studio-bar" aria-label={words("thisPage")}>
          {bar}
        </section>
      ) : null}
      <main className="studio-doc" id="content" tabIndex={-1}>
        {children}
      </main>
      {inspector ? (
        <aside className="studio-inspector" aria-label={inspectorLabel}>
          {inspector}
        </aside>
      ) : null}
    </>
  );
}
