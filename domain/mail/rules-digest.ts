import { Temporal } from "temporal-polyfill";

export type Digest = {
  /** The day whose digest it is, in the time zone: "2027-03-28". */
  on: string;
  dueAt: Date;
};

/**
 * The last digest that was due. On a day on which clocks skip its hour it is due when they have gone forward, and on one on which they show it twice, at the first
 * time: one each day.
 */
export function findLastDigest(now: Date, hour: number, timeZone: string): Digest {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const last = [today, today.subtract({ days: 1 })].map((day) => digestOf(day, hour, timeZone));
  const due = last.find(({ dueAt }) => dueAt <= now);
  if (!due) throw new Error(`No digest was due by ${now.toISOString()} in ${timeZone}.`);
  return due;
}

function digestOf(day: Temporal.PlainDate, hour: number, timeZone: string): Digest {
  const at = day
    .toPlainDateTime({ hour })
    .toZonedDateTime(timeZone, { disambiguation: "compatible" });
  return { on: day.toString(), dueAt: new Date(at.epochMilliseconds) };
}
