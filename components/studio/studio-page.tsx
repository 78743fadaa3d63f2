import type { ReactNode } from "react";

/**
 * What every page of the studio returns: what stands in the bar at the top (its title, state and acts), the page itself, and beside it, where
 * there is one, the inspector. They are cells of the shell's grid.
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
  return (
    <>
      {bar ? <header className="studio-bar">{bar}</header> : null}
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
