import { expect, it } from "vitest";
import { paragraph, waived } from "#domain/richtext/build.ts";
import { lintBlocks, testId } from "#tests/fixtures/linting.ts";

const severityOf = (
  waiver: { reason: string; approvedById?: string },
  stage: "draft" | "publish",
) =>
  lintBlocks([paragraph(waived(waiver, "49 billion"))], {}, { stage }).map(
    ({ rule, severity, values }) => `${rule} ${severity} ${values.lacks}`,
  );

it("notes a waiver that waits for approval, and blocks it at publication", () => {
  expect(severityOf({ reason: "a title" }, "draft")).toEqual(["waiverNotApproved notes approval"]);
  expect(severityOf({ reason: "a title" }, "publish")).toEqual([
    "waiverNotApproved blocks approval",
  ]);
  expect(severityOf({ reason: "a title", approvedById: testId(1) }, "publish")).toEqual([]);
});

it("blocks a waiver without a reason at once, approved or not", () => {
  expect(severityOf({ reason: " " }, "draft")).toEqual(["waiverNotApproved blocks reason"]);
  expect(severityOf({ reason: "", approvedById: testId(1) }, "draft")).toEqual([
    "waiverNotApproved blocks reason",
  ]);
});
