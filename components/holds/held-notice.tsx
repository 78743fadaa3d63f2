import { formatInstantMinute } from "#components/time/instants.ts";
import { Notice } from "#components/ui/notice.tsx";
import type { HoldView } from "#domain/holds/view-holds.ts";
import { getHoldsWords } from "#messages/holds.ts";

const words = getHoldsWords("en");

/** On the page of what is held: since when, by which order, and where it can be lifted. */
export function HeldNotice({ holds }: { holds: readonly HoldView[] }) {
  return holds.map(({ id, on, at, legalBasis }) => (
    <Notice key={id} tone="warn">
      <strong>
        {words(on === null ? "hereEverything" : "here", { at: formatInstantMinute(at) })}
      </strong>
      <p>{words("legalBasis", { basis: legalBasis })}</p>
      <p>
        <a href="/studio/holds">{words("title")}</a>
      </p>
    </Notice>
  ));
}
