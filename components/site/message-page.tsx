import type { ReactNode } from "react";

/** A page that is only a message: not found, failed. */
export function MessagePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="page" id="content">
      <div className="shell">
        <div className="message-page">
          <h1 className="headline">{title}</h1>
          {children}
        </div>
      </div>
    </main>
  );
}
