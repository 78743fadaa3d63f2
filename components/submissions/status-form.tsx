"use client";

import { useActionState } from "react";
import { formatBytes } from "#components/sources/format-bytes.ts";
import { emptyForm, type FormAction, readError, readValue } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import { ErrorSummary, Notice } from "#components/ui/notice.tsx";
import { sequence } from "#components/ui/sequence.ts";
import { TextareaField } from "#components/ui/textarea.tsx";
import { isWaiting, type ReceiptView, readOwnPath } from "#domain/submissions/view.ts";
import { sendPath, sourcePath, submissionStatusPath, versionPath } from "#domain/urls.ts";
import { getSubmittingWords } from "#messages/submitting.ts";
import { FilesField, nameType } from "./files-field.tsx";
import { sayDay } from "./say-day.ts";

/** What was found under a code, which goes along in the next form. */
export type FoundReceipt = { code: string; receipt: ReceiptView; wasAdded: boolean };

/** Where something stands that was sent in. Runs no script at a reader's: the code goes by POST. */
export function StatusForm({
  language,
  action,
}: {
  language: string;
  action: FormAction<FoundReceipt>;
}) {
  const words = getSubmittingWords(language);
  const [state, send] = useActionState(action, emptyForm);
  if (!state.done) {
    return (
      <form action={send} className="door-form" noValidate>
        <ErrorSummary title={words("problemSummary")} problems={state.problems} />
        <p>{words("status.lead")}</p>
        <InputField
          id="code"
          name="code"
          label={words("status.code")}
          error={readError(state, "code")}
          defaultValue={readValue(state, "code")}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
        />
        <div>
          <Button type="submit" tone="primary">
            {words("status.look")}
          </Button>
        </div>
      </form>
    );
  }
  const { code, receipt, wasAdded } = state.done;
  const typed = readValue(state, "text");
  return (
    <div className="door-status">
      <ErrorSummary title={words("problemSummary")} problems={state.problems} />
      {wasAdded ? (
        <Notice tone="ok" live>
          {words("status.added")}
        </Notice>
      ) : null}
      <Standing receipt={receipt} language={language} />
      <SentFiles files={receipt.files} language={language} />
      <section aria-labelledby="messages-title">
        <h2 id="messages-title">{words("status.messages")}</h2>
        {receipt.messages.length === 0 ? <p>{words("status.noMessages")}</p> : null}
        <ol className="door-messages">
          {sequence(receipt.messages, ({ isOurs, text, sentOn }) => (
            <li>
              <p className="door-by">
                {words(isOurs ? "status.ours" : "status.yours", { day: sayDay(sentOn, language) })}
              </p>
              <p className="door-said">{text === "" ? words("status.onlyFiles") : text}</p>
            </li>
          ))}
        </ol>
      </section>
      {isWaiting(receipt.state) ? (
        <form action={send} className="door-form" noValidate>
          <input type="hidden" name="language" value={language} />
          <input type="hidden" name="code" value={code} />
          <input type="hidden" name="adds" value="1" />
          <TextareaField
            id="text"
            name="text"
            label={words("status.answer")}
            error={readError(state, "text")}
            defaultValue={readValue(state, "text")}
            rows={5}
          />
          <FilesField state={state} language={language} />
          <div>
            <Button type="submit" tone="primary" formAction={sendPath(submissionStatusPath())}>
              {words("status.send")}
            </Button>
          </div>
        </form>
      ) : typed === "" ? null : (
        <section aria-labelledby="not-added-title">
          <h2 id="not-added-title">{words("status.notAdded")}</h2>
          <p className="door-said">{typed}</p>
        </section>
      )}
      <p>
        <a href={submissionStatusPath()}>{words("status.other")}</a>
      </p>
    </div>
  );
}

function SentFiles({ files, language }: { files: ReceiptView["files"]; language: string }) {
  const words = getSubmittingWords(language);
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="files-title">
      <h2 id="files-title">{words("files.title")}</h2>
      <ol>
        {files.map(({ n, mediaType, byteLength, state }) => (
          <li key={n}>
            {words(`files.type.${nameType(mediaType)}`)}, {formatBytes(byteLength, language)}:{" "}
            {words(`files.state.${state}`)}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Standing({ receipt, language }: { receipt: ReceiptView; language: string }) {
  const words = getSubmittingWords(language);
  const page = readOwnPath(receipt.about);
  return (
    <section aria-labelledby="state-title">
      <h2 id="state-title">{words(`state.${receipt.state}`)}</h2>
      {receipt.declineReason ? <p>{words(`reason.${receipt.declineReason}`)}</p> : null}
      {receipt.hasSource ? (
        <p>
          {receipt.sourceCode === null
            ? words("status.sourceNotYet")
            : words.rich("status.source", {
                code: receipt.sourceCode,
                source: (text) => (
                  <a key="source" href={sourcePath(receipt.sourceCode ?? "")}>
                    {text}
                  </a>
                ),
              })}
        </p>
      ) : null}
      <Led receipt={receipt} language={language} />
      <p className="door-by">
        {words("status.receivedOn", { day: sayDay(receipt.receivedOn, language) })}
        {page === null ? null : (
          <>
            {" · "}
            <a href={page}>{words("status.about", { page })}</a>
          </>
        )}
      </p>
      {receipt.isForgotten ? <p>{words("status.forgotten")}</p> : null}
    </section>
  );
}

/** What a challenge led to: the version that answers it. */
function Led({ receipt: { challenge }, language }: { receipt: ReceiptView; language: string }) {
  const words = getSubmittingWords(language);
  if (challenge === null) return null;
  const { state, answer } = challenge;
  if (state === "open" || state === "dismissed") return <p>{words(`status.challenge.${state}`)}</p>;
  if (answer === null) return <p>{words("status.challenge.gone")}</p>;
  const { slug, n, title, changeClass } = answer;
  const isCorrection = changeClass === "correction";
  return (
    <p>
      {words.rich(isCorrection ? "status.challenge.correction" : "status.challenge.answered", {
        ...{ n, title },
        version: (text) => (
          <a key="version" href={versionPath(slug, n)}>
            {text}
          </a>
        ),
      })}
    </p>
  );
}
