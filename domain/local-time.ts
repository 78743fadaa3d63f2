import { Temporal } from "temporal-polyfill";
import { fail, type Result, succeed } from "#domain/result.ts";

/** Time zones by their names in the IANA database, "UTC" first. */
export const timeZones: readonly string[] = [
  "UTC",
  ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC"),
];

/**
 * The instant that clocks of a time zone show as `local` ("2027-03-28T09:30", as a browser's field gives it). Refused where it is no time, and where clocks
 * there skip it or show it twice: nobody can have meant one of those.
 */
export function readLocalTime(local: string, timeZone: string): Result<Date> {
  const field = "at";
  if (!timeZones.includes(timeZone))
    return fail({ code: "schedules.zoneUnknown", field: "timeZone" });
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local)) return fail({ code: "schedules.noTime", field });
  const wall = readWall(local);
  if (!wall) return fail({ code: "schedules.noTime", field });
  const [earlier, later] = (["earlier", "later"] as const).map((disambiguation) =>
    wall.toZonedDateTime(timeZone, { disambiguation }),
  );
  if (!earlier || !later) return fail({ code: "schedules.noTime", field });
  if (earlier.epochMilliseconds === later.epochMilliseconds)
    return succeed(new Date(earlier.epochMilliseconds));
  const isSkipped = !earlier.toPlainDateTime().equals(wall);
  const values = { timeZone, before: toClock(earlier), after: toClock(later) };
  return fail(
    isSkipped
      ? { code: "schedules.timeSkipped", field, values }
      : { code: "schedules.timeTwice", field, values: { timeZone } },
  );
}

/** Nobody means a year from now by a date; most often another year was typed. */
const daysAheadMax = 1_000;

/** As readLocalTime, of a time that is still to come; refused also where it is years away. */
export function readTimeToCome(local: string, timeZone: string): Result<Date> {
  const time = readLocalTime(local, timeZone);
  if (!time.ok) return time;
  if (time.value.getTime() <= Date.now()) return fail({ code: "schedules.past", field: "at" });
  if (time.value.getTime() > Date.now() + daysAheadMax * 86_400_000)
    return fail({ code: "schedules.tooFar", field: "at", values: { days: daysAheadMax } });
  return time;
}

function readWall(local: string): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(local, { overflow: "reject" });
  } catch {
    return null;
  }
}

function toClock(at: Temporal.ZonedDateTime): string {
  return at.toPlainTime().toString({ smallestUnit: "minute" });
}
