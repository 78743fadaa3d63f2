import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPassage } from "#domain/capture/commands-passages.ts";
import { uploadImage } from "#domain/media/commands.ts";
import { image, passage } from "#domain/richtext/build.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildBrief, citeQuote } from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { trySave, write, writeBlocks } from "#tests/factories/drafts.ts";
import { drawPage } from "#tests/factories/pictures.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { putBack, throwAway } from "./commands-trash.ts";
import type { ThrownAway } from "./view-trash.ts";

let database: TestDatabase;
let author: TestStaff;
let editor: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ name: "Nina Orlova" });
  editor = await buildStaff({ name: "Edda Editor", roles: ["editor"] });
});
afterAll(async () => await database.close());

describe("two at once", () => {
  test("throw the same away: both are told that it is there, and the trail has it once", async () => {
    const { id } = await buildQuote();
    const quote: ThrownAway = { kind: "quote", id };
    const told = await Promise.all([author, editor, author].map((by) => throwAway(by, quote)));
    expect(told.every(({ ok }) => ok)).toBe(true);
    const added = (await listAuditRows()).filter(
      ({ action, thingId }) => action === "trash.add" && thingId === id,
    );
    expect(added).toHaveLength(1);
    const back = await Promise.all([author, editor].map((by) => putBack(by, quote)));
    expect(back.every(({ ok }) => ok)).toBe(true);
  });

  test("cite and throw away: one is refused, each time", async () => {
    for (let round = 0; round < 12; round += 1) {
      const quote = await buildQuote();
      const built = await buildBrief();
      const { id } = quote;
      const [saved, gone] = await Promise.all([
        trySave(built, { document: writeBlocks(citeQuote(quote)) }),
        throwAway(author, { kind: "quote", id }),
      ]);
      expect([saved.ok, gone.ok].filter(Boolean)).toHaveLength(1);
    }
  });

  test("cite a passage and throw its source away: the same", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { sourceId, textLayerId } = await buildCapture();
      const place = { textLayerId, ...findSpan(quotedWords) };
      const { id } = requireValue(await createPassage(author, place));
      const built = await buildBrief();
      const [saved, gone] = await Promise.all([
        trySave(built, { document: write(passage(id, "They met.")) }),
        throwAway(author, { kind: "source", id: sourceId }),
      ]);
      expect([saved.ok, gone.ok].filter(Boolean)).toHaveLength(1);
    }
  });

  test("show a picture and throw it away: the same", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id: mediaId } = requireValue(
        await uploadImage(author, { bytes: await drawPage(), fileName: "map.png" }),
      );
      const built = await buildBrief();
      const [saved, gone] = await Promise.all([
        trySave(built, { document: writeBlocks(image({ mediaId, alt: "A map" })) }),
        throwAway(author, { kind: "media", id: mediaId }),
      ]);
      expect([saved.ok, gone.ok].filter(Boolean)).toHaveLength(1);
    }
  });
});
