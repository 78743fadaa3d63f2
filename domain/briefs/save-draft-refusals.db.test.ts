import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { briefDrafts } from "#db/schema/briefs.ts";
import { publicActor } from "#domain/auth/actor.ts";
import {
  brief,
  derived,
  inlineQuote,
  link,
  paragraph,
  sourceNote,
  statistic,
  waived,
} from "#domain/richtext/build.ts";
import type { DocumentJson } from "#domain/richtext/document-json.ts";
import { briefSchema } from "#domain/richtext/schema.ts";
import { listWaivers } from "#domain/richtext/waivers.ts";
import { type BuiltBrief, buildBrief, buildSave } from "#tests/factories/briefs.ts";
import {
  listCitations,
  listRevisions,
  readDraft,
  trySave,
  write,
} from "#tests/factories/drafts.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { saveDraft } from "./commands-drafts.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

const missingId = "01900000-0000-7000-8000-000000000000";

describe("a hostile document", () => {
  const nested = (levels: number): DocumentJson =>
    levels === 0
      ? paragraph("deep")
      : {
          type: "bulletList",
          content: [{ type: "listItem", content: [paragraph("item"), nested(levels - 1)] }],
        };
  const hostile: [string, unknown, string][] = [
    ["an unknown node", write({ type: "iframe" }), "briefs.documentUnknownNode"],
    [
      "an unknown mark",
      write({ type: "text", text: "x", marks: [{ type: "script" }] }),
      "briefs.documentUnknownMark",
    ],
    [
      "a javascript: link",
      write(link("javascript:alert(1)", "here")),
      "briefs.documentBadAttribute",
    ],
    ["a data: link", write(link("data:text/html,x", "here")), "briefs.documentBadAttribute"],
    ["30 levels", brief({ title: "Deep", blocks: [nested(15)] }), "briefs.documentTooDeep"],
    ["5 MB", write("x".repeat(5_000_000)), "briefs.documentTooLarge"],
    ["no document at all", "text", "briefs.documentNotDocument"],
    ["nothing", undefined, "briefs.documentNotDocument"],
    [
      "an id that is none",
      write(statistic({ statisticId: missingId, vintageId: "2" })),
      "briefs.documentBadAttribute",
    ],
  ];
  test.each(hostile)(
    "%s is refused with its reason, and nothing is written",
    async (_, document, code) => {
      const built = await buildBrief();
      expect(await trySave(built, { document })).toMatchObject({ ok: false, problems: [{ code }] });
      expect(await listRevisions(built.briefId)).toHaveLength(built.revision);
    },
  );

  const unknown: [string, DocumentJson][] = [
    ["statistic", statistic({ statisticId: missingId, vintageId: missingId })],
    ["run", derived({ derivationId: missingId, runId: missingId })],
    ["quote", inlineQuote({ quoteId: missingId, wordingId: missingId })],
    ["source", sourceNote({ sourceId: missingId, locator: "p. 3" })],
  ];
  test.each(unknown)(
    "a %s that doesn't exist is told as such, and nothing is written",
    async (_, node) => {
      const built = await buildBrief();
      const before = await listCitations(built.briefId);
      expect(await trySave(built, { document: write("It says ", node, ".") })).toEqual({
        ok: false,
        problems: [{ code: "briefs.evidenceUnknown" }],
      });
      expect(await listRevisions(built.briefId)).toHaveLength(built.revision);
      expect(await listCitations(built.briefId)).toEqual(before);
    },
  );

  test("numbers that no tab counts to are refused", async () => {
    const built = await buildBrief();
    for (const wrong of [
      { saveNumber: 3e9 },
      { saveNumber: 0 },
      { saveNumber: 1.5 },
      { baseRevision: -1 },
    ])
      expect(await trySave(built, wrong)).toMatchObject({ ok: false });
    expect(await listRevisions(built.briefId)).toHaveLength(built.revision);
  });
});

describe("an approved waiver", () => {
  const waive = (approvedById: string | null, reason = "A title.", words = "1984") =>
    write("It is called ", waived({ reason, approvedById }, words).map(keepId), ".");
  /** The same mark from save to save, as an editor's tab sends it. */
  const keepId = ({ marks, ...node }: DocumentJson) => ({
    ...node,
    marks: (marks ?? []).map((mark) => ({
      ...mark,
      attrs: { ...mark.attrs, nodeId: "waiver000" },
    })),
  });

  test("is taken from who may approve, and kept by whoever saves after", async () => {
    const editor = await buildStaff({ roles: ["editor"] });
    const built = await buildBrief({ document: waive(null) });
    const approved = await buildSave({ ...built, author: editor }, waive(editor.id));
    const after = await trySave(
      { ...built, revision: approved.revision },
      {
        document: waive(editor.id),
      },
    );
    expect(after.ok).toBe(true);
  });

  /** What a save is answered of approvals, and who approved the waiver as it is stored then. */
  const approve = async (built: BuiltBrief, document: DocumentJson) => {
    const save = { clientId: randomUUID(), document };
    const saved = await trySave(built, save);
    if (!saved.ok) throw new Error("refused");
    expect(await trySave(built, save)).toEqual(saved);
    const stored = briefSchema.nodeFromJSON((await readDraft(built.briefId)).document);
    const [waiver] = listWaivers(stored, () => "");
    const { revision, clearedApprovals } = saved.value;
    return { revision, clearedApprovals, approvedById: waiver?.approvedById };
  };
  const cleared = { clearedApprovals: ["waiver000"], approvedById: null };

  test("is not stored from who may not, in another's name, or for other words or another reason; the rest is", async () => {
    const editor = await buildStaff({ roles: ["editor"] });
    const other = await buildStaff({ roles: ["editor"] });
    const built = await buildBrief({ document: waive(null) });
    let { revision } = built;
    const save = async (document: DocumentJson, author = built.author) => {
      const saved = await approve({ ...built, author, revision }, document);
      revision = saved.revision;
      return saved;
    };
    expect(await save(waive(built.author.id))).toMatchObject(cleared);
    expect(await save(waive(editor.id))).toMatchObject(cleared);
    expect(await save(waive(editor.id), other)).toMatchObject(cleared);

    const given = { clearedApprovals: [], approvedById: editor.id };
    expect(await save(waive(editor.id), editor)).toMatchObject(given);
    expect(await save(waive(editor.id, "Another reason."))).toMatchObject(cleared);
    await save(waive(null));
    expect(await save(waive(editor.id), editor)).toMatchObject(given);
    expect(await save(waive(editor.id, "A title.", "2084"))).toMatchObject(cleared);
    expect(await save(waive(editor.id, "A title.", "2084"))).toMatchObject(cleared);
  });

  test("is not stored from whoever wrote the waiver, be it long ago, and taken from another", async () => {
    const [editor, other] = [
      await buildStaff({ roles: ["editor"] }),
      await buildStaff({ roles: ["editor"] }),
    ];
    const built = await buildBrief({ author: editor, document: waive(null) });
    const own = await approve(built, waive(editor.id));
    expect(own).toMatchObject(cleared);
    const later = await buildSave({ ...built, author: other, revision: own.revision }, waive(null));
    const still = await approve({ ...built, revision: later.revision }, waive(editor.id));
    expect(still).toMatchObject(cleared);
    const next = { ...built, revision: still.revision };
    const reworded = await approve(next, waive(editor.id, "Another reason."));
    expect(reworded).toMatchObject(cleared);
    const last = { ...built, author: other, revision: reworded.revision };
    expect(await approve(last, waive(other.id, "Another reason."))).toMatchObject({
      clearedApprovals: [],
      approvedById: other.id,
    });
  });

  test("is taken from who changed nothing of what somebody else wrote, also after a break", async () => {
    const [editor, other] = [
      await buildStaff({ roles: ["editor"] }),
      await buildStaff({ roles: ["editor"] }),
    ];
    const built = await buildBrief({ author: editor, document: waive(null) });
    const without = await buildSave({ ...built, author: other }, write("Nothing."));
    const between = { ...built, revision: without.revision };
    const further = await buildSave(between, write("Nothing more."));
    const again = { ...built, author: other, revision: further.revision };
    const { revision } = await buildSave(again, waive(null));
    expect(await approve({ ...built, revision }, waive(editor.id))).toMatchObject({
      clearedApprovals: [],
      approvedById: editor.id,
    });
  });

  test("is not stored where the draft before can't be read any more", async () => {
    const editor = await buildStaff({ roles: ["editor"] });
    const built = await buildBrief({ document: waive(null) });
    await studioDb()
      .update(briefDrafts)
      .set({ document: { type: "doc", content: [{ type: "gone" }] } })
      .where(eq(briefDrafts.briefId, built.briefId));
    expect(await approve(built, waive(editor.id))).toMatchObject(cleared);
  });
});

describe("who may not", () => {
  test("save is told the same of a brief that is there and one that isn't", async () => {
    const built = await buildBrief();
    for (const actor of [publicActor, await buildStaff({ roles: ["moderator"] })]) {
      const attempt = async (briefId: string) =>
        await saveDraft(actor, {
          briefId,
          baseRevision: 2,
          clientId: randomUUID(),
          saveNumber: 1,
          document: write("x"),
        });
      const there = await attempt(built.briefId);
      expect(there).toEqual({ ok: false, problems: [{ code: "auth.notAllowed" }] });
      expect(await attempt(missingId)).toEqual(there);
    }
    expect(await listRevisions(built.briefId)).toHaveLength(built.revision);
  });

  test("an id that names nothing, and one that is none, are both not found", async () => {
    const built = await buildBrief();
    const nowhere = await trySave({ ...built, briefId: missingId });
    expect(nowhere).toMatchObject({ ok: false, problems: [{ code: "thing.notFound" }] });
    expect(await trySave({ ...built, briefId: "1; drop table briefs" })).toMatchObject({
      ok: false,
      problems: [{ code: "thing.notFound" }],
    });
  });
});
