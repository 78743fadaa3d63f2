import type { ReactNode } from "react";
import { joinClasses } from "./class-names.ts";

/**
 * A boxed message. `live` for one that appears while somebody is at the page: an error interrupts a screen reader, the rest waits its turn.
 */
export function Notice({
  tone,
  live = false,
  id,
  children,
}: {
  tone?: "warn" | "err" | "ok";
  live?: boolean;
  id?: string;
  children: ReactNode;
}) {
  const role = live ? (tone === "err" ? "alert" : "status") : undefined;
  return (
    <div className={joinClasses("notice", tone)} role={role} id={id}>
      {children}
    </div>
  );
}

/** What is wrong with a form, on top of it, each line a link to its field; or to the place elsewhere that is wrong. */
export function ErrorSummary({
  title,
  problems,
}: {
  title: string;
  problems: readonly { text: string; fieldId?: string; href?: string }[];
}) {
  if (problems.length === 0) return null;
  return (
    <Notice tone="err" live>
      <strong>{title}</strong>
      <ul>
        {problems.map(({ text, fieldId, href = fieldId && `#${fieldId}` }) => (
          <li key={`${href ?? ""} ${text}`}>{href ? <a href={href}>{text}</a> : text}</li>
        ))}
      </ul>
    </Notice>
  );
}
