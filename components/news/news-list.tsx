"use client";

import { commentWords } from "#components/comments/comment-words.ts";
import { useSteadyForm } from "#components/comments/use-steady-form.ts";
import type { FormAction } from "#components/studio/form-state.ts";
import { formatInstantMinute } from "#components/time/instants.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import type { NewsView } from "#domain/briefs/news/view-news.ts";
import { newsWords as words } from "./news-words.ts";

/** What one is told; what was seen is folded up, and lost to nobody. */
export function NewsList({ news, see }: { news: readonly NewsView[]; see: FormAction<"done"> }) {
  const unseen = news.filter(({ isSeen }) => !isSeen);
  const seen = news.filter(({ isSeen }) => isSeen);
  return (
    <div className="news">
      {unseen.length === 0 ? null : (
        <ul className="listing">
          {unseen.map((one) => (
            <li key={one.id}>
              <Line news={one} />
              <See newsIds={[one.id]} see={see} name={words("seenOf", { what: sayNews(one) })}>
                {words("seen")}
              </See>
            </li>
          ))}
        </ul>
      )}
      {unseen.length > 1 ? (
        <See newsIds={unseen.map(({ id }) => id)} see={see}>
          {words("seenAll")}
        </See>
      ) : null}
      {seen.length === 0 ? null : (
        <details>
          <summary>{words("seenBefore")}</summary>
          <ul className="listing">
            {seen.map((one) => (
              <li key={one.id}>
                <Line news={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Line({ news }: { news: NewsView }) {
  const { briefId, title, language, kind, by, at, comment } = news;
  const path = `/studio/briefs/${briefId}`;
  const href = comment
    ? `${path}?thread=${comment.threadId}`
    : kind === "not_done"
      ? "/studio/calendar"
      : path;
  return (
    <>
      <p>
        {words(`kind.${kind}`, { by: by ?? words("system") })}{" "}
        <a href={href} lang={language}>
          {title.trim() || words("untitled")}
        </a>{" "}
        <time className="muted" dateTime={at}>
          {formatInstantMinute(at)}
        </time>
      </p>
      {comment ? (
        <blockquote className="said" dir="auto">
          {comment.body}
        </blockquote>
      ) : null}
    </>
  );
}

function See({
  newsIds,
  see,
  name,
  children,
}: {
  newsIds: readonly string[];
  see: FormAction<"done">;
  name?: string;
  children: string;
}) {
  const form = useSteadyForm(see);
  return (
    <form action={form.send} onSubmit={form.submit}>
      <ErrorSummary title={commentWords("problems")} problems={form.state.problems} />
      {newsIds.map((id) => (
        <input key={id} type="hidden" name="newsId" value={id} />
      ))}
      <Button type="submit" size="small" aria-label={name} aria-disabled={form.isBusy}>
        {children}
      </Button>
    </form>
  );
}

function sayNews({ kind, by, title }: NewsView): string {
  return `${words(`kind.${kind}`, { by: by ?? words("system") })} ${title.trim() || words("untitled")}`;
}
