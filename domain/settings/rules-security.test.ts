import { expect, test } from "vitest";
import { writeSecurityContact } from "./rules-security.ts";

const told = { publicUrl: "https://monitor.example", now: new Date("2026-11-30T16:30:00Z") };

test("whoever finds a hole is told whom to write to, and until when that holds", () => {
  expect(writeSecurityContact({ ...told, contact: "desk@monitor.example" })).toBe(
    [
      "Contact: mailto:desk@monitor.example",
      "Expires: 2027-05-29T00:00:00.000Z",
      "Preferred-Languages: en, ru, be",
      "Canonical: https://monitor.example/.well-known/security.txt",
      "",
    ].join("\n"),
  );
});

test("a page to write on is given as it is", () => {
  expect(writeSecurityContact({ ...told, contact: "https://monitor.example/write" })).toContain(
    "Contact: https://monitor.example/write\n",
  );
});
