import { formatInstantMinute } from "#components/time/instants.ts";
import { sequence } from "#components/ui/sequence.ts";
import type { TextChange } from "#domain/watch/compare-texts.ts";
import type { CaptureChanges } from "#domain/watch/queries-changes.ts";
import { getWatchWords } from "#messages/watch.ts";
import { ChangedWords } from "./changed-words.tsx";

const words = getWatchWords("en");

/** What changed between two captures: what is bound and isn't there as it was on top, then the texts. */
export function CaptureChangesView({ view, language }: { view: CaptureChanges; language: string }) {
  const { from, to, bound, passages, changes } = view;
  const isSame = changes?.every(({ kind }) => kind === "same" || kind === "skipped");
  return (
    <>
      <p>
        {words("changes.between", {
          from: from.n,
          fromAt: formatInstantMinute(from.capturedAt),
          to: to.n,
          toAt: formatInstantMinute(to.capturedAt),
        })}
      </p>
      <h2>{words("changes.boundTitle")}</h2>
      {bound === 0 ? (
        <p>{words("changes.nothingBound")}</p>
      ) : passages.length === 0 ? (
        <p>{words("changes.boundNone", { n: to.n })}</p>
      ) : null}
      {passages.length > 0 ? (
        <ul className="drift-list">
          {passages.map(({ id, fate, held, now }) => (
            <li key={id} className="open">
              <p>{words(`fate.${fate}`)}</p>
              <dl className="drift-words" lang={language}>
                <dt>{words("changes.held")}</dt>
                <dd>{now === null ? held : <ChangedWords held={held} now={now} side="held" />}</dd>
                {now === null ? null : (
                  <>
                    <dt>{words("changes.now")}</dt>
                    <dd>
                      <ChangedWords held={held} now={now} side="now" />
                    </dd>
                  </>
                )}
              </dl>
            </li>
          ))}
        </ul>
      ) : null}
      <h2>{words("changes.textTitle")}</h2>
      {changes === null ? <p>{words("redacted")}</p> : null}
      {isSame ? <p>{words("changes.same")}</p> : null}
      {changes && !isSame ? (
        <div className="compared-text" lang={language}>
          {sequence(changes, showChange)}
        </div>
      ) : null}
    </>
  );
}

function showChange(change: TextChange) {
  switch (change.kind) {
    case "same":
      return change.text;
    case "removed":
      return <del>{change.text}</del>;
    case "added":
      return <ins>{change.text}</ins>;
    case "skipped":
      return (
        <span className="skipped" lang="en">
          {words("changes.skipped", { chars: change.chars })}
        </span>
      );
  }
}
