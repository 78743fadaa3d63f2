import { Notice } from "#components/ui/notice.tsx";
import type { CitingBrief } from "#domain/sources/view.ts";
import { getQuotesWords } from "#messages/quotes.ts";

/** What a form just did to a quote, and who is told of it; nothing where the address says nothing of it. */
export function QuoteHappened({ did, briefs }: { did: string; briefs: readonly CitingBrief[] }) {
  const words = getQuotesWords("en");
  const said = {
    revised: "page.revisedTitle",
    wording: "page.wordingAdded",
    witness: "page.witnessAdded",
  } as const;
  if (did !== "revised" && did !== "wording" && did !== "witness") return null;
  return (
    <Notice tone="ok" live>
      <p>
        <strong>{words(said[did])}</strong>
      </p>
      {did === "revised" && briefs.length === 0 ? <p>{words("page.tellsNone")}</p> : null}
      {did === "revised" && briefs.length > 0 ? (
        <>
          <p>{words("page.tells", { count: briefs.length })}</p>
          <ul>
            {briefs.map(({ id, title, slug }) => (
              <li key={id}>
                <a href={`/studio/briefs/${id}`}>{title ?? slug}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  );
}
