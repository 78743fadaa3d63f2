"use client";

import { deskWords as words } from "#components/briefs/desk-words.ts";
import { Day } from "#components/time/day.tsx";
import type { VersionLine } from "#domain/briefs/view.ts";
import { historyPath, versionPath } from "#domain/urls.ts";

/** What readers have had, the newest first. */
export function HistoryPanel({
  briefId,
  slug,
  versions,
}: {
  briefId: string;
  slug: string;
  versions: readonly VersionLine[];
}) {
  const saves = (
    <p>
      <a href={`/studio/briefs/${briefId}/history`}>{words("history.saves")}</a>
    </p>
  );
  if (versions.length === 0)
    return (
      <>
        {saves}
        <p>{words("history.none")}</p>
      </>
    );
  return (
    <>
      {saves}
      <ol className="versions">
        {versions.map(({ n, changeClass, note, publishedAt }) => (
          <li key={n}>
            <a href={versionPath(slug, n)}>{words("history.version", { n })}</a>
            <p className="small">
              {words(`changeClass.${changeClass}`)} · <Day instant={publishedAt} locale="en" />
            </p>
            {note ? <p>{note}</p> : null}
          </li>
        ))}
      </ol>
      <p>
        <a href={historyPath(slug)}>{words("history.all")}</a>
      </p>
    </>
  );
}
