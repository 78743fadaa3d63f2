"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** The navigation of narrow screens, folded up; it folds again when one has gone somewhere. */
export function NavMenu({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="studio-menu" key={usePathname()}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
