import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publicActor } from "#domain/auth/actor.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildCitingBrief } from "#tests/factories/briefs.ts";
import { handleNoticeJobs, listNoticeRows } from "#tests/factories/notices.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildRevision } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { raiseNotices, resolveNotice } from "./commands-notices.ts";
import { listNotices } from "./queries-notices.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

describe("deciding on a notice", () => {
  const build = async () => {
    const { statistic, published } = await buildCitingBrief();
    await buildRevision(statistic.statisticId);
    await handleNoticeJobs();
    const [notice] = await listNoticeRows(published.briefId);
    return { ...published, noticeId: notice?.id ?? "" };
  };

  test("dismisses it for a reason, and only with one", async () => {
    const { noticeId, author, briefId } = await build();
    const dismiss = (reason: string) =>
      resolveNotice(author, { noticeId, decision: "dismissed", reason });
    expect(await dismiss("  ")).toEqual({
      ok: false,
      problems: [{ code: "briefs.reasonMissing", field: "reason" }],
    });
    requireValue(await dismiss("The brief is about the value as it was."));
    expect(await listNoticeRows(briefId, "dismissed")).toMatchObject([
      { decidedBy: author.id, reason: "The brief is about the value as it was." },
    ]);
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "notice.resolve",
      thing: "notice",
      thingId: noticeId,
      actorId: author.id,
    });
    expect(await dismiss("Again.")).toMatchObject({ problems: [{ code: "thing.notFound" }] });
  });

  test("of several people at once counts one", async () => {
    const { noticeId, author } = await build();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        resolveNotice(author, { noticeId, decision: "dismissed", reason: "No." }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("is for who may edit, as is seeing it; a job is the system's", async () => {
    const { noticeId, briefId, author } = await build();
    const moderator = await buildStaff({ roles: ["moderator"] });
    for (const actor of [publicActor, moderator])
      expect(await resolveNotice(actor, { noticeId, decision: "accepted" })).toMatchObject({
        problems: [{ code: "auth.notAllowed" }],
      });
    expect(await listNotices(publicActor, briefId)).toBeNull();
    expect(await listNotices(author, briefId)).toMatchObject([
      { kind: "newer_vintage", about: "Trade turnover, 2023", now: "47\u00a0billion\u00a0dollars" },
    ]);
    const payload = { cause: "deprecation" as const, statisticId: noticeId };
    expect(await raiseNotices(author, payload)).toMatchObject({
      problems: [{ code: "auth.notAllowed" }],
    });
  });
});
