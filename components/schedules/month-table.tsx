import type { ScheduleView } from "#domain/briefs/schedules/view-schedules.ts";
import { formatMonth } from "#domain/evidence/format-date.ts";
import { getSchedulesWords } from "#messages/schedules.ts";
import { dayOf } from "./say-schedule.ts";

const words = getSchedulesWords("en");
/** A Monday. */
const weekFrom = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

/** A month by its number since year 0: January 2026 is 2026 × 12. */
export type MonthNumber = number;

/** A month in weeks from Monday, each day with what is planned on it; a plan leads to its words in the list. */
export function MonthTable({
  month,
  plans,
}: {
  month: MonthNumber;
  plans: readonly ScheduleView[];
}) {
  const [year, index] = [Math.floor(month / 12), month % 12];
  const name = formatMonth(year, index + 1, "en");
  const [previous, next] = [month - 1, month + 1].map((one) => ({
    name: formatMonth(Math.floor(one / 12), (one % 12) + 1, "en"),
    href: `/studio/calendar?month=${formatMonthKey(one)}`,
  }));
  return (
    <nav aria-label={name} className="month">
      <p className="month-turns">
        <a href={previous?.href}>{words("earlier", { month: previous?.name ?? "" })}</a>
        <a href={next?.href}>{words("later", { month: next?.name ?? "" })}</a>
      </p>
      <table className="month-table">
        <caption>{words("month", { month: name })}</caption>
        <thead>
          <tr>
            {Array.from({ length: 7 }, (_, day) => weekdayOf(weekFrom + day * dayMs)).map(
              ({ short, long }) => (
                <th key={short} scope="col" abbr={long}>
                  {short}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {listWeeks(year, index).map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, place) =>
                day === null ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a day outside of the month has no other name
                  <td key={place} />
                ) : (
                  <td key={day}>
                    <span className="day">{Number(day.slice(8))}</span>
                    {plans
                      .filter((plan) => dayOf(plan) === day)
                      .map((plan) => (
                        <a key={plan.id} href={`#plan-${plan.id}`} className={plan.end?.outcome}>
                          {plan.title}
                        </a>
                      ))}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </nav>
  );
}

export function formatMonthKey(month: MonthNumber): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** "2026-12" as its number; null where it is no month of these centuries. */
export function readMonthKey(key: string | undefined): MonthNumber | null {
  const [, year, month] = /^(20\d\d|21\d\d)-(0[1-9]|1[0-2])$/.exec(key ?? "") ?? [];
  return year === undefined || month === undefined ? null : Number(year) * 12 + Number(month) - 1;
}

function weekdayOf(instant: number): { short: string; long: string } {
  const say = (weekday: "short" | "long") =>
    new Intl.DateTimeFormat("en-GB", { weekday, timeZone: "UTC" }).format(instant);
  return { short: say("short"), long: say("long") };
}

/** Weeks of seven days; null for days of other months. */
function listWeeks(year: number, index: number): (string | null)[][] {
  const first = Date.UTC(year, index, 1);
  const lead = (new Date(first).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
  const days = Array.from({ length: Math.ceil((lead + length) / 7) * 7 }, (_, place) => {
    const day = place - lead;
    return day < 0 || day >= length
      ? null
      : new Date(first + day * dayMs).toISOString().slice(0, 10);
  });
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
