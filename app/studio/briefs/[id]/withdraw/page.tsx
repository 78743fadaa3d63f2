import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { BackToEditor } from "#components/briefs/back-to-editor.tsx";
import { PlanList } from "#components/schedules/plan-list.tsx";
import { WithdrawForm } from "#components/schedules/withdraw-form.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { can } from "#domain/auth/can.ts";
import { findPlanning } from "#domain/briefs/schedules/queries-schedules.ts";
import { timeZones } from "#domain/local-time.ts";
import { getTimeZone } from "#domain/settings/queries.ts";
import { getSchedulesWords } from "#messages/schedules.ts";
import { cancelScheduleAction, withdrawBriefAction } from "../../schedule-actions.ts";

const words = getSchedulesWords("en");

export const metadata: Metadata = { title: words("withdraw.link") };

type Props = { params: Promise<{ id: string }> };

export default async function WithdrawPage({ params }: Props) {
  const actor = await requireStaff();
  const { id } = await params;
  const planning = await findPlanning(actor, id);
  if (!planning || !can(actor, "brief.withdraw")) notFound();
  const { title, state, isPublished, plans } = planning;
  const isPlanned = plans.some(({ act }) => act === "withdraw");
  const mayBe = state === "scheduled" || isPublished;
  return (
    <StudioPage bar={<BackToEditor briefId={id} />}>
      <div className="page-stack">
        <h1>{words("withdraw.title", { title })}</h1>
        {plans.length === 0 ? null : (
          <section aria-labelledby="plans">
            <h2 id="plans">{words("plans")}</h2>
            <PlanList plans={plans} cancel={cancelScheduleAction} linked={false} />
          </section>
        )}
        {state === "withdrawn" ? (
          <p>{words("withdraw.already")}</p>
        ) : !mayBe ? (
          <p>{words("withdraw.never")}</p>
        ) : isPlanned ? null : (
          <>
            <p>{words("withdraw.intro")}</p>
            <WithdrawForm
              action={withdrawBriefAction}
              briefId={id}
              timeZones={{ all: timeZones, chosen: await getTimeZone() }}
            />
          </>
        )}
      </div>
    </StudioPage>
  );
}
