import { expect, test } from "vitest";
import { listNavGroups } from "./nav-groups.ts";

const listPaths = (may: Parameters<typeof listNavGroups>[0]) =>
  listNavGroups(may).flatMap((group) => group.links.map((link) => link.href));

test("whoever holds no role is shown the way to their own account alone", () => {
  const may = {
    seeWork: false,
    seeStaff: false,
    seeAudit: false,
    seeSettings: false,
    seeRedactions: false,
    seeSubmissions: false,
    seeHolds: false,
  };
  expect(listPaths(may)).toEqual(["/studio", "/studio/account"]);
});

test("the staff's list, the record of changes and the settings are shown to those who may see them", () => {
  const author = {
    seeWork: true,
    seeStaff: false,
    seeAudit: false,
    seeSettings: false,
    seeRedactions: false,
    seeSubmissions: false,
    seeHolds: false,
  };
  expect(listPaths(author)).toContain("/studio/briefs");
  expect(listPaths(author)).not.toContain("/studio/staff");
  expect(listPaths(author)).not.toContain("/studio/settings");
  const admin = {
    seeWork: true,
    seeStaff: true,
    seeAudit: true,
    seeSettings: true,
    seeRedactions: true,
    seeSubmissions: true,
    seeHolds: true,
  };
  expect(listPaths(admin)).toEqual(
    expect.arrayContaining(["/studio/staff", "/studio/audit", "/studio/settings", "/studio/holds"]),
  );
});
