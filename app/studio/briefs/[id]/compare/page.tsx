import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { ComparedSummary } from "#components/history/compared-summary.tsx";
import { ComparedText, type ComparedView } from "#components/history/compared-text.tsx";
import {
  comparePath,
  nameText,
  sayMoment,
  historyWords as words,
} from "#components/history/history-words.ts";
import { TextActs } from "#components/history/text-acts.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { can } from "#domain/auth/can.ts";
import { printTextRef, readTextRef } from "#domain/briefs/history/input-history.ts";
import { type ComparedTexts, compareTexts } from "#domain/briefs/history/queries-compare.ts";
import type { TextInfo } from "#domain/briefs/history/view-history.ts";
import { getComparingWords } from "#messages/comparing.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { readParam, type SearchParams } from "../../../read-query.ts";
import { nameRevisionAction, restoreTextAction } from "../../history-actions.ts";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const comparing = getComparingWords("en");

export const metadata: Metadata = { title: comparing("summary") };

const actions = { restore: restoreTextAction, name: nameRevisionAction };

export default async function ComparePage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const { id } = await params;
  const asked = await searchParams;
  const [from, to] = [readTextRef(readParam(asked, "from")), readTextRef(readParam(asked, "to"))];
  if (!from || !to) return <Refused id={id} text={words("nothingMarked")} />;
  const compared = await compareTexts(actor, { briefId: id, from, to });
  if (!compared.ok) {
    if (compared.problems.some(({ code }) => code === "thing.notFound")) notFound();
    return (
      <Refused id={id} text={compared.problems.map((one) => sayProblem(one, "en")).join(" ")} />
    );
  }
  const view = readParam(asked, "view") === "side" ? "side" : "inline";
  return <Compared texts={compared.value} view={view} mayEdit={can(actor, "brief.edit")} />;
}

function Refused({ id, text }: { id: string; text: string }) {
  return (
    <StudioPage bar={<HistoryLink id={id} />}>
      <div className="page-stack">
        <h1>{comparing("summary")}</h1>
        <Notice tone="warn">
          <p>{text}</p>
        </Notice>
      </div>
    </StudioPage>
  );
}

const HistoryLink = ({ id }: { id: string }) => (
  <LinkButton href={`/studio/briefs/${id}/history`}>{words("all")}</LinkButton>
);

function Compared({
  texts: { briefId, title, language, revision, from, to, comparison },
  view,
  mayEdit,
}: {
  texts: ComparedTexts;
  view: ComparedView;
  mayEdit: boolean;
}) {
  const name = title.trim() || words("untitled");
  const pathTo = (one: ComparedView) =>
    comparePath(briefId, { from: printTextRef(from), to: printTextRef(to), view: one });
  return (
    <StudioPage bar={<HistoryLink id={briefId} />}>
      <div className="page-stack">
        <h1>{comparing("heading", { title: name })}</h1>
        <dl className="cmp-counts">
          <Side heading={comparing("old")} text={from} />
          <Side heading={comparing("new")} text={to} />
        </dl>
        <nav className="actions cmp-views" aria-label={comparing("view")}>
          <a href={pathTo("inline")} aria-current={view === "inline" ? "true" : undefined}>
            {comparing("inline")}
          </a>
          <a href={pathTo("side")} aria-current={view === "side" ? "true" : undefined}>
            {comparing("side")}
          </a>
          <a href={comparePath(briefId, { from: printTextRef(to), to: printTextRef(from), view })}>
            {comparing("swap")}
          </a>
        </nav>
        <section aria-labelledby="what-differs">
          <h2 id="what-differs">{comparing("summary")}</h2>
          <ComparedSummary comparison={comparison} words={comparing} />
        </section>
        {mayEdit ? (
          <div className="page-stack">
            {[from, to].map((text) => (
              <TextActs
                key={printTextRef(text)}
                text={text}
                briefId={briefId}
                revision={revision}
                actions={actions}
              />
            ))}
          </div>
        ) : null}
        <section aria-labelledby="compared-text">
          <h2 id="compared-text">{comparing("text")}</h2>
          <ComparedText rows={comparison.rows} view={view} language={language} words={comparing} />
        </section>
      </div>
    </StudioPage>
  );
}

function Side({ heading, text }: { heading: string; text: TextInfo }) {
  return (
    <div>
      <dt>{heading}</dt>
      <dd>
        {nameText(text)}
        <p className="muted">{sayMoment(text.at, text.by)}</p>
      </dd>
    </div>
  );
}
