import { expect, test } from "vitest";
import { readLocalTime } from "./local-time.ts";

const read = (local: string, zone: string) => {
  const result = readLocalTime(local, zone);
  return result.ok ? result.value.toISOString() : result.problems[0];
};

test.each([
  ["2026-12-05T09:00", "Europe/Minsk", "2026-12-05T06:00:00.000Z"],
  ["2026-12-05T09:00", "UTC", "2026-12-05T09:00:00.000Z"],
  ["2027-07-01T00:00", "Europe/Berlin", "2027-06-30T22:00:00.000Z"],
  ["2028-02-29T12:30", "America/New_York", "2028-02-29T17:30:00.000Z"],
])("%s in %s is %s", (local, zone, instant) => {
  expect(read(local, zone)).toBe(instant);
});

test("a time that clocks skip is refused, with the times around it", () => {
  expect(read("2027-03-28T02:30", "Europe/Berlin")).toEqual({
    code: "schedules.timeSkipped",
    field: "at",
    values: { timeZone: "Europe/Berlin", before: "01:30", after: "03:30" },
  });
});

test("a time that clocks show twice is refused", () => {
  expect(read("2027-10-31T02:30", "Europe/Berlin")).toMatchObject({ code: "schedules.timeTwice" });
});

test.each([
  "",
  "tomorrow",
  "2027-02-30T09:00",
  "2027-01-01T25:00",
  "2027-01-01",
  "2027-01-01T09:00Z",
])("%j is no time", (local) =>
  expect(read(local, "UTC")).toMatchObject({ code: "schedules.noTime" }),
);

test.each(["", "Europe/Nowhere", "+03:00"])("%j is no time zone", (zone) =>
  expect(read("2027-01-01T09:00", zone)).toMatchObject({
    code: "schedules.zoneUnknown",
    field: "timeZone",
  }),
);
