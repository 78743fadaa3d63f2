import { type DocumentNode, readWords } from "#domain/richtext/document-nodes.ts";
import { headingId } from "./document.tsx";
import type { Reading } from "./reading.ts";

/** The headings, for wide screens; elsewhere the page is its own list. */
export function Contents({
  blocks,
  reading,
  count,
}: {
  blocks: readonly DocumentNode[];
  reading: Reading;
  count: number;
}) {
  const { words } = reading.locale;
  const headings = blocks.filter(
    (block) => block.type === "heading" && (block.attrs.level ?? 2) === 2,
  );
  return (
    <nav className="contents" aria-label={words("brief.contents")}>
      <ul>
        {headings.map((heading) => (
          <li key={headingId(heading)}>
            <a href={`#${headingId(heading)}`} {...reading.marked}>
              {readWords(heading, (id) => reading.citing.places.get(id)?.printed ?? "")}
            </a>
          </li>
        ))}
        <li className={headings.length > 0 ? "ends" : undefined}>
          <a href="#method">{words("brief.method")}</a>
        </li>
        <li>
          <a href="#evidence">
            {words("brief.evidenceTitle")} ({count})
          </a>
        </li>
        <li>
          <a href="#cite">{words("brief.cite")}</a>
        </li>
      </ul>
    </nav>
  );
}
