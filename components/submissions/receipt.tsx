import { submissionStatusPath, submitPath } from "#domain/urls.ts";
import { getSubmittingWords } from "#messages/submitting.ts";

/** The code of what was just received, to print or to copy. */
export function Receipt({ code, language }: { code: string; language: string }) {
  const words = getSubmittingWords(language);
  return (
    <section className="receipt" aria-labelledby="receipt-title">
      <h1 className="headline" id="receipt-title">
        {words("received.title")}
      </h1>
      <p>{words("received.text")}</p>
      <p className="receipt-label" id="receipt-label">
        {words("received.code")}
      </p>
      <p
        className="receipt-code"
        lang="en"
        data-copy={words("received.copy")}
        data-copied={words("received.copied")}
      >
        {code}
      </p>
      <p>
        {words.rich("received.where", {
          status: (text) => (
            <a key="status" href={submissionStatusPath()}>
              {text}
            </a>
          ),
        })}
      </p>
      <p>
        <a href={submitPath()}>{words("received.more")}</a>
      </p>
    </section>
  );
}
