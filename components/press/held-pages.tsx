import { formatInstantMinute } from "#components/time/instants.ts";
import { Notice } from "#components/ui/notice.tsx";
import type { HeldPage } from "#domain/press/view.ts";
import { getPressWords } from "#messages/press.ts";

const words = getPressWords("en");

/** They have one cause as a rule, and the first few show which. */
const shownMax = 5;

/** Public pages that the press can't make anew, with the reason; nothing where all is well. */
export function HeldPages({ pages }: { pages: readonly HeldPage[] }) {
  if (pages.length === 0) return null;
  const more = pages.length - shownMax;
  return (
    <Notice tone="warn">
      <strong>{words("heldTitle", { count: pages.length })}</strong>
      <p>{words("heldText")}</p>
      <ul>
        {pages.slice(0, shownMax).map(({ path, reason, since }) => (
          <li key={path}>
            <a href={path}>{path}</a>: {reason}{" "}
            <span className="muted">
              {words("heldSince")} {formatInstantMinute(since)}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{words("heldMore", { count: more })}</p> : null}
    </Notice>
  );
}
