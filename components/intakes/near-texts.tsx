import { Notice } from "#components/ui/notice.tsx";
import type { NearText } from "#domain/capture/view.ts";
import { getSourcesWords } from "#messages/sources.ts";

const words = getSourcesWords("en");

/** Where nearly the same text is held already, and how near each is: before anything is doubled. */
export function NearTexts({ texts }: { texts: readonly NearText[] }) {
  if (texts.length === 0) return null;
  return (
    <Notice tone="warn">
      <strong>{words("near.intro")}</strong>
      <ul>
        {texts.map(({ captureId, n, source, containment }) => (
          <li key={captureId}>
            <a href={`/studio/sources/${source.id}/captures/${n}`}>
              {words("near.capture", { n, title: source.title ?? source.publisher ?? source.code })}
            </a>
            . {words("near.share", { percent: Math.round(containment * 100) })}
          </li>
        ))}
      </ul>
      <p>{words("near.explain")}</p>
    </Notice>
  );
}
