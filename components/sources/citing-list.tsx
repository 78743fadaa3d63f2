import { dot } from "#components/ui/dot.ts";
import type { CitingBrief } from "#domain/sources/view.ts";
import { getSourcesWords } from "#messages/sources.ts";

/** The briefs that rest on a thing, and where. */
export function CitingList({ briefs }: { briefs: readonly CitingBrief[] }) {
  const words = getSourcesWords("en");
  if (briefs.length === 0) return <p>{words("page.citedNone")}</p>;
  return (
    <ul className="listing">
      {briefs.map(({ id, slug, title, inDraft, inChart, version }) => (
        <li key={id}>
          <a href={`/studio/briefs/${id}`}>{title ?? words("page.untitledBrief", { slug })}</a>
          <p>
            {[
              ...(version === null ? [] : [words("page.citedVersion", { version })]),
              ...(inDraft ? [words(inChart ? "page.citedChart" : "page.citedDraft")] : []),
            ].join(dot)}
          </p>
        </li>
      ))}
    </ul>
  );
}
