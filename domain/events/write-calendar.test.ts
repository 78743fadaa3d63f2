import { expect, test } from "vitest";
import type { PublicEvent } from "./view.ts";
import { writeCalendar } from "./write-calendar.ts";

const event: PublicEvent = {
  id: "1",
  code: "e-4k7m",
  date: "1999-12-08",
  title: "A treaty is signed",
  language: "en",
  place: null,
  asOf: "2024-01-01T00:00:00.000Z",
  about: [],
  evidence: [],
};
const write = (...dates: string[]) =>
  writeCalendar(
    dates.map((date) => ({ ...event, date })),
    { name: "Timeline", publicUrl: "https://example.org", language: "en" },
  );

test("an event of a day takes that day, whole, and is written the same each time", () => {
  const text = write("1999-12-08");
  expect(text).toContain("DTSTART;VALUE=DATE:19991208\r\n");
  expect(text).toContain("DTEND;VALUE=DATE:19991209\r\n");
  expect(text).toContain("SUMMARY:A treaty is signed\r\n");
  expect(text).toContain("DTSTAMP:20240101T000000Z\r\n");
  expect(text).toContain("UID:e-4k7m@example.org\r\n");
  expect(write("1999-12-08")).toBe(text);
});

test("an uncertain date takes all its days, and its title says how exact it is", () => {
  const text = write("[2020,2021]", "1998~");
  expect(text).toContain("DTSTART;VALUE=DATE:20200101\r\n");
  expect(text).toContain("DTEND;VALUE=DATE:20220101\r\n");
  expect(text).toContain("SUMMARY:2020 or 2021: A treaty is signed\r\n");
  expect(text).toContain("SUMMARY:about 1998: A treaty is signed\r\n");
});
