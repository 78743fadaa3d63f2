import type { StudioKind } from "#domain/search/view.ts";
import { getSearchWords } from "#messages/search.ts";

/** What a search looks through, for whoever found nothing or hasn't begun. */
export function LooksIn({ kinds }: { kinds: readonly StudioKind[] }) {
  const words = getSearchWords("en");
  return (
    <ul className="looks-in">
      {kinds.map((kind) => (
        <li key={kind}>{words(`looksIn.${kind}`)}</li>
      ))}
    </ul>
  );
}
