import { expect, test } from "vitest";
import { openCourse } from "./course.ts";

test("what breaks while leave is asked for refuses it, and is thrown at whoever wanted the visit", async () => {
  const gone = new Error("the database went away");
  const course = openCourse({
    askRules: () => Promise.reject(gone),
    patientUntil: performance.now(),
    pace: 1,
  });
  expect(await course.askLeave("https://example.com/", null)).toBe(false);
  const end = { ok: false, code: "leave.refused", detail: "", hops: [], ms: 1 } as const;
  await expect(course.end({ ...end, hops: [] })).rejects.toBe(gone);
});
