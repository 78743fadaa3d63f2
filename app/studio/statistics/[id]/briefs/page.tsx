import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { ApproveForm } from "#components/revised/approve-form.tsx";
import { ByHandList } from "#components/revised/by-hand-list.tsx";
import { revisedWords as words } from "#components/revised/revised-words.ts";
import { TakeForm } from "#components/revised/take-form.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { can } from "#domain/auth/can.ts";
import { findRevised } from "#domain/briefs/revised/queries-revised.ts";
import { publishRevisedAction, takeRevisedAction } from "../../revised-actions.ts";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: words("title") };

export default async function RevisedFigurePage({ params }: Props) {
  const actor = await requireStaff();
  const figure = await findRevised(actor, (await params).id);
  if (!figure) notFound();
  const { statisticId, briefs, label, was, now, cause, note, hasMore } = figure;
  const of = (step: (typeof briefs)[number]["step"]) => briefs.filter((one) => one.step === step);
  const [toTake, toApprove, byHand] = [of("take"), of("approve"), of("byHand")];
  return (
    <StudioPage bar={<a href={`/studio/statistics/${statisticId}`}>{words("back")}</a>}>
      <div className="page-stack">
        <h1>{words("heading", { label, was, now })}</h1>
        <p>
          {words(`cause.${cause}`)} {words("classes")}
        </p>
        {note === "" ? null : <p>{words("why", { note })}</p>}
        {briefs.length === 0 ? (
          <EmptyState title={words("none")}>
            <p>{words("noneText")}</p>
          </EmptyState>
        ) : (
          <p>{words("readers")}</p>
        )}
        {hasMore ? <Notice>{words("more", { count: briefs.length })}</Notice> : null}
        {toTake.length === 0 ? null : <h2>{words("take.title")}</h2>}
        <TakeForm
          action={can(actor, "vintage.take") ? takeRevisedAction : null}
          statisticId={statisticId}
          briefs={toTake}
        />
        {toApprove.length === 0 ? null : <h2>{words("approve.title")}</h2>}
        <ApproveForm
          action={can(actor, "vintage.publish") ? publishRevisedAction : null}
          figure={{ statisticId, label, was, now }}
          briefs={toApprove}
        />
        <ByHandList briefs={byHand} />
      </div>
    </StudioPage>
  );
}
