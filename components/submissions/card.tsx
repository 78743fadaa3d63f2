import type { ReactNode } from "react";
import { formatBytes } from "#components/sources/format-bytes.ts";
import { Fact } from "#components/ui/fact.tsx";
import { sequence } from "#components/ui/sequence.ts";
import {
  defang,
  readOwnPath,
  type Similar,
  type SubmissionView,
} from "#domain/submissions/view.ts";
import { getSubmissionsWords } from "#messages/submissions.ts";
import { nameType } from "./files-field.tsx";
import { sayDay } from "./say-day.ts";

const words = getSubmissionsWords("en");

/** What was sent, as text and nothing else; what is known of it; what was sent in like it, and what was written about it. */
export function SubmissionCard({
  submission,
  children,
}: {
  submission: SubmissionView;
  /** What came of its address. */
  children?: ReactNode;
}) {
  const { text, isForgotten, similar, messages } = submission;
  return (
    <>
      <section aria-labelledby="said-title">
        <h2 id="said-title">{words("card.said")}</h2>
        {isForgotten ? <p>{words("card.forgotten")}</p> : <p className="sent-text">{text}</p>}
        <Facts submission={submission} />
      </section>
      {children}
      <Files submission={submission} />
      <section aria-labelledby="similar-title">
        <h2 id="similar-title">{words("card.similar")}</h2>
        {similar.length === 0 ? <p className="muted">{words("card.noSimilar")}</p> : null}
        {similar.length === 0 ? null : (
          <ul className="listing">
            {similar.map((other) => (
              <SimilarLine key={other.id} similar={other} />
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="messages-title">
        <h2 id="messages-title">{words("card.messages")}</h2>
        {messages.length === 0 ? <p className="muted">{words("card.noMessages")}</p> : null}
        <ol className="plain messages">
          {sequence(messages, ({ by, text: said, sentOn }) => (
            <li>
              <p className="muted">
                {by === null
                  ? words("card.sender", { day: sayDay(sentOn) })
                  : words("card.moderator", { name: by, day: sayDay(sentOn) })}
              </p>
              <p className="sent-text">{said === "" ? words("card.onlyFiles") : said}</p>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

/** What was sent along, each to be downloaded as it was cleaned, or why it can't be. */
function Files({ submission: { id, files } }: { submission: SubmissionView }) {
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="files-title">
      <h2 id="files-title">{words("card.files")}</h2>
      <p className="hint">{words("card.filesNote")}</p>
      <ol>
        {files.map(({ n, mediaType, byteLength, state, problem }) => {
          const name = `${words(`file.type.${nameType(mediaType)}`)}, ${formatBytes(byteLength)}`;
          return (
            <li key={n}>
              {state === "cleaned" ? (
                <a href={`/studio/submissions/${id}/files/${n}`} download>
                  {name}
                </a>
              ) : (
                `${name}: ${words(`file.${problem ?? "waiting"}`)}`
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Facts({ submission }: { submission: SubmissionView }) {
  const {
    intakeId,
    address,
    about,
    credit,
    receivedOn,
    source,
    task,
    decidedBy,
    state,
    declineReason,
  } = submission;
  const page = readOwnPath(about);
  return (
    <dl className="facts-list">
      <Fact name={words("card.address")}>
        {address === null ? null : <Defanged address={address} isAsked={intakeId !== null} />}
      </Fact>
      <Fact name={words("card.about")}>{page === null ? about : <a href={page}>{about}</a>}</Fact>
      <Fact name={words("card.credit")}>{credit ?? words("card.noCredit")}</Fact>
      <Fact name={words("card.receivedOn")}>{sayDay(receivedOn)}</Fact>
      <Fact name={words(`state.${state}`)}>
        {decidedBy === null
          ? null
          : [
              words("card.decidedBy", { name: decidedBy }),
              ...(declineReason === null ? [] : [words(`reason.${declineReason}`)]),
            ].join(" · ")}
      </Fact>
      <Fact name={words("card.source")}>
        {source === null ? null : <a href={`/studio/sources/${source.id}`}>{source.title}</a>}
      </Fact>
      <Fact name={words("card.task")}>
        {task === null ? null : (
          <>
            <a href={`/studio/briefs/${task.briefId}`}>{task.briefTitle}</a>
            {`: ${words(`card.taskState.${task.state}`)}`}
          </>
        )}
      </Fact>
      <Fact name={words("card.duplicateOf")}>
        {submission.duplicateOf === null ? null : (
          <a href={`/studio/submissions/${submission.duplicateOf}`}>{submission.duplicateOf}</a>
        )}
      </Fact>
    </dl>
  );
}

function Defanged({ address, isAsked }: { address: string; isAsked: boolean }) {
  const { scheme, host, rest } = defang(address);
  return (
    <>
      <span className="defanged">
        {scheme}
        <b>{host}</b>
        {rest}
      </span>
      <span className="hint"> {words(isAsked ? "card.addressAsked" : "card.addressNote")}</span>
    </>
  );
}

function SimilarLine({ similar: { id, text, state, isSame } }: { similar: Similar }) {
  return (
    <li>
      <a href={`/studio/submissions/${id}`}>{text}</a>
      <p className="muted">
        {words(isSame ? "card.saysTheSame" : "card.saysAlike")} · {words(`state.${state}`)}
      </p>
    </li>
  );
}
