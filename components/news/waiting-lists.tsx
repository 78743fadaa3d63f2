import { shorten } from "#components/comments/comment-words.ts";
import { formatInstantMinute } from "#components/time/instants.ts";
import type { ToAnswer, ToCheck } from "#domain/briefs/news/view-news.ts";
import { newsWords as words } from "./news-words.ts";

/** Briefs in which there is something to sign off; each leads to the page where that is done. */
export function ToCheckList({ briefs }: { briefs: readonly ToCheck[] }) {
  return (
    <ul className="listing">
      {briefs.map(({ briefId, title, language, open, second }) => (
        <li key={`${briefId} ${second?.n}`}>
          <h3>
            <a
              href={`/studio/briefs/${briefId}/check${second ? `?version=${second.n}` : ""}`}
              lang={language}
            >
              {title.trim() || words("untitled")}
            </a>
          </h3>
          <p>
            {second
              ? words("secondCheck", { n: second.n, due: formatInstantMinute(second.dueAt) })
              : words("toCheckOpen", { count: open })}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Threads in which somebody else had the last word; each leads to its place in the text. */
export function ToAnswerList({ threads }: { threads: readonly ToAnswer[] }) {
  return (
    <ul className="listing">
      {threads.map(({ threadId, briefId, title, language, words: about, last }) => (
        <li key={threadId}>
          <h3>
            <a href={`/studio/briefs/${briefId}?thread=${threadId}`} lang={language}>
              {title.trim() || words("untitled")}
            </a>
          </h3>
          <p lang={language}>
            {about === "" ? words("onWhole") : words("on", { words: shorten(about) })}
          </p>
          <blockquote className="said" dir="auto">
            {last.body}
          </blockquote>
          <p className="muted">
            {words("said", { by: last.by, at: formatInstantMinute(last.at) })}
          </p>
        </li>
      ))}
    </ul>
  );
}
