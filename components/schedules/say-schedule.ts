import type { ScheduleView } from "#domain/briefs/schedules/view-schedules.ts";
import { getSchedulesWords } from "#messages/schedules.ts";

const words = getSchedulesWords("en");

/** "Saturday, 5 December 2026, 09:00 (Europe/Minsk, 06:00 UTC)". */
export function sayTime(instant: string, timeZone: string): string {
  const at = new Date(instant);
  const clock = (zone: string) => format(at, zone, { hour: "2-digit", minute: "2-digit" });
  const day = (zone: string) =>
    format(at, zone, { day: "numeric", month: "long", year: "numeric" });
  const local = {
    weekday: format(at, timeZone, { weekday: "long" }),
    day: day(timeZone),
    clock: clock(timeZone),
  };
  if (timeZone === "UTC") return words("timeInUtc", local);
  const utc = day("UTC") === local.day ? clock("UTC") : `${day("UTC")}, ${clock("UTC")}`;
  return words("time", { ...local, timeZone, utc });
}

/** The day as clocks of the zone have it: "2026-12-05". */
export function dayOf({ dueAt, timeZone }: Pick<ScheduleView, "dueAt" | "timeZone">): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(new Date(dueAt));
}

/** What will happen, in a sentence. */
export function sayPlan(plan: ScheduleView): string {
  const time = sayTime(plan.dueAt, plan.timeZone);
  const { title } = plan;
  return plan.act === "withdraw"
    ? words("withdrawal", { time, title })
    : words("publication", {
        time,
        title,
        revision: plan.revision ?? 0,
        changeClass: plan.changeClass ?? "",
      });
}

/** What became of it. */
export function sayEnd({ act, end, timeZone }: ScheduleView): string | null {
  if (end === null) return null;
  return words(end.outcome, { act, time: sayTime(end.at, timeZone) });
}

function format(at: Date, timeZone: string, how: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, hourCycle: "h23", ...how }).format(at);
}
