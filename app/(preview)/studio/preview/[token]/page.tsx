import type { Metadata } from "next";
import { answerPreviewAction } from "#app/studio/briefs/preview-actions.ts";
import { BriefArticle } from "#components/briefs/article.tsx";
import { AnswerForm } from "#components/previews/answer-form.tsx";
import { Answers } from "#components/previews/answers.tsx";
import { getSiteLocale } from "#components/site/site-locale.ts";
import { findLinkedPreview } from "#domain/briefs/previews/queries-previews.ts";
import { showThroughLink } from "#domain/briefs/previews/rules-previews.ts";
import { findPublication } from "#domain/settings/queries.ts";
import { getPreviewsWords } from "#messages/previews.ts";
import { getSettings } from "#settings.ts";

const words = getPreviewsWords("en");

export const metadata: Metadata = { title: words("page.title") };

type Props = { params: Promise<{ token: string }> };

/** A draft for somebody without an account, by a secret link. */
export default async function LinkedPreviewPage({ params }: Props) {
  const { token } = await params;
  const preview = await findLinkedPreview(token);
  if (!preview?.content)
    return (
      <main className="preview-problems" id="content">
        <h1>{preview ? words("page.title") : words("page.spent")}</h1>
        <p>{preview ? words("page.broken") : words("page.spentText")}</p>
      </main>
    );
  const content = showThroughLink(preview.content, token);
  return (
    <>
      <nav className="preview-bar" aria-label={words("page.title")}>
        <p>{words("page.bar", { label: preview.label })}</p>
        <a href="#answer">{words("page.toAnswer")}</a>
      </nav>
      <main className="page with-contents" id="content">
        <BriefArticle
          content={content}
          locale={getSiteLocale(
            content.brief.language,
            content.publication.name,
            await findPublication(),
          )}
          publicUrl={getSettings().publicUrl}
        />
      </main>
      <section className="preview-answer" aria-labelledby="answer">
        <h2 id="answer">{words("page.answer")}</h2>
        <p>{words("page.answerIntro")}</p>
        <AnswerForm action={answerPreviewAction} token={token} revision={preview.revision} />
        {preview.answers.length === 0 ? null : (
          <>
            <h3>{words("page.before")}</h3>
            <Answers answers={preview.answers} revision={preview.revision} />
          </>
        )}
      </section>
    </>
  );
}
