import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { MonthTable, readMonthKey } from "#components/schedules/month-table.tsx";
import { PlanList } from "#components/schedules/plan-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { can } from "#domain/auth/can.ts";
import { listSchedules } from "#domain/briefs/schedules/queries-schedules.ts";
import { getSchedulesWords } from "#messages/schedules.ts";
import { cancelScheduleAction } from "../briefs/schedule-actions.ts";

const words = getSchedulesWords("en");

export const metadata: Metadata = { title: words("title") };

type Props = { searchParams: Promise<{ month?: string | string[] }> };

export default async function CalendarPage({ searchParams }: Props) {
  const actor = await requireStaff();
  const plans = await listSchedules(actor);
  if (!plans) notFound();
  const { month } = await searchParams;
  const now = new Date();
  const shown =
    readMonthKey(typeof month === "string" ? month : undefined) ??
    now.getUTCFullYear() * 12 + now.getUTCMonth();
  const coming = plans.filter(({ end }) => end === null);
  const past = plans.filter(({ end }) => end !== null).reverse();
  return (
    <StudioPage bar={<span className="title">{words("title")}</span>}>
      <div className="page-stack">
        <h1>{words("title")}</h1>
        <p>{words("intro")}</p>
        <MonthTable month={shown} plans={plans} />
        <h2>{words("coming")}</h2>
        {coming.length === 0 ? (
          <p>{words("nothingComing")}</p>
        ) : (
          <PlanList
            plans={coming}
            cancel={can(actor, "brief.publish") ? cancelScheduleAction : undefined}
          />
        )}
        <h2>{words("past")}</h2>
        {past.length === 0 ? <p>{words("nothingPast")}</p> : <PlanList plans={past} />}
      </div>
    </StudioPage>
  );
}
