import { expect, test } from "vitest";
import { findLastDigest } from "./rules-digest.ts";

/** Now, hour and zone; then the day of the last digest that was due, and when it was. */
const cases: [string, number, string, string, string][] = [
  ["2026-11-30T07:00:00Z", 7, "UTC", "2026-11-30", "2026-11-30T07:00:00Z"],
  ["2026-11-30T06:59:59Z", 7, "UTC", "2026-11-29", "2026-11-29T07:00:00Z"],
  ["2026-11-30T00:00:00Z", 0, "UTC", "2026-11-30", "2026-11-30T00:00:00Z"],
  // East of us it is tomorrow already, west of us still yesterday.
  ["2026-11-30T23:30:00Z", 8, "Asia/Tokyo", "2026-12-01", "2026-11-30T23:00:00Z"],
  ["2026-11-30T03:00:00Z", 23, "America/New_York", "2026-11-28", "2026-11-29T04:00:00Z"],
  ["2026-11-30T04:00:00Z", 23, "America/New_York", "2026-11-29", "2026-11-30T04:00:00Z"],
  ["2026-11-30T02:30:00Z", 8, "Asia/Kolkata", "2026-11-30", "2026-11-30T02:30:00Z"],
  // 28 March 2027, Berlin: clocks go from 02:00 to 03:00.
  ["2027-03-28T00:59:59Z", 2, "Europe/Berlin", "2027-03-27", "2027-03-27T01:00:00Z"],
  ["2027-03-28T01:00:00Z", 2, "Europe/Berlin", "2027-03-28", "2027-03-28T01:00:00Z"],
  ["2027-03-28T05:00:00Z", 7, "Europe/Berlin", "2027-03-28", "2027-03-28T05:00:00Z"],
  ["2027-03-27T06:00:00Z", 7, "Europe/Berlin", "2027-03-27", "2027-03-27T06:00:00Z"],
  // 31 October 2027, Berlin: 02:30 comes twice; the digest comes the first time, and once.
  ["2027-10-31T00:00:00Z", 2, "Europe/Berlin", "2027-10-31", "2027-10-31T00:00:00Z"],
  ["2027-10-31T01:30:00Z", 2, "Europe/Berlin", "2027-10-31", "2027-10-31T00:00:00Z"],
  ["2027-10-31T06:00:00Z", 7, "Europe/Berlin", "2027-10-31", "2027-10-31T06:00:00Z"],
  ["2027-10-31T05:59:59Z", 7, "Europe/Berlin", "2027-10-30", "2027-10-30T05:00:00Z"],
  // Where clocks go forward at midnight, the day begins at one.
  ["2027-04-30T12:00:00Z", 0, "Africa/Cairo", "2027-04-30", "2027-04-29T22:00:00Z"],
  // By half an hour.
  ["2027-10-02T15:30:00Z", 2, "Australia/Lord_Howe", "2027-10-03", "2027-10-02T15:30:00Z"],
];

test.each(cases)("at %s the last digest at %i in %s was that of %s", (now, hour, zone, on, at) => {
  expect(findLastDigest(new Date(now), hour, zone)).toEqual({ on, dueAt: new Date(at) });
});

test("in a year there is a digest of every day, once, whatever clocks do", () => {
  const days = new Set<string>();
  const dues = new Set<number>();
  const start = Date.parse("2027-01-02T00:00:00Z");
  for (let hours = 0; hours < 363 * 24; hours += 1) {
    const { on, dueAt } = findLastDigest(new Date(start + hours * 3_600_000), 2, "Europe/Berlin");
    days.add(on);
    dues.add(dueAt.getTime());
  }
  expect(dues.size).toBe(days.size);
  expect(days.size).toBeGreaterThanOrEqual(363);
});
