import { afterAll, beforeAll, expect, test } from "vitest";
import { waived } from "#domain/richtext/build.ts";
import { buildBrief, buildSave } from "#tests/factories/briefs.ts";
import { trySave, write } from "#tests/factories/drafts.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

const waive = (approvedById: string | null, words: string) =>
  write("It is called ", waived({ reason: "A title.", approvedById }, words), ".");

test("the only editor approves what they wrote, until there is another", async () => {
  const editor = await buildStaff({ roles: ["editor"] });
  const built = await buildBrief({ author: editor, document: waive(null, "1984") });
  const { revision } = await buildSave(built, waive(editor.id, "1984"));
  await buildStaff({ roles: ["admin"] });
  const kept = await buildSave({ ...built, revision }, waive(editor.id, "1984"));
  expect(
    await trySave({ ...built, revision: kept.revision }, { document: waive(editor.id, "2084") }),
  ).toMatchObject({ value: { clearedApprovals: [expect.any(String)] } });
});
