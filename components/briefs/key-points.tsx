import { type DocumentNode, readText } from "#domain/richtext/document-nodes.ts";
import { Inline } from "./inline.tsx";
import type { Reading } from "./reading.ts";

export function KeyPoints({
  points,
  reading,
}: {
  points: readonly DocumentNode[];
  reading: Reading;
}) {
  const said = points.filter((point) => point.content.length > 0);
  if (said.length === 0) return null;
  return (
    <section className="key-points" aria-labelledby="in-short">
      <h2 id="in-short">{reading.locale.words("brief.inShort")}</h2>
      <ul {...reading.marked}>
        {said.map((point) => {
          if (point.type !== "keyPoint") throw new Error(`Unknown key point: ${point.type}`);
          return (
            <li key={readText(point, "nodeId")}>
              <Inline nodes={point.content} reading={reading} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
