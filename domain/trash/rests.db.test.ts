import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { submitBrief } from "#domain/briefs/commands-review.ts";
import { uploadImage } from "#domain/media/commands.ts";
import { reviseQuote } from "#domain/quotes/commands-states.ts";
import { image, paragraph } from "#domain/richtext/build.ts";
import { createSubject } from "#domain/subjects/commands.ts";
import { listSubjectsInUse } from "#domain/subjects/queries.ts";
import { buildBrief, buildPublishedBrief, citeQuote } from "#tests/factories/briefs.ts";
import { codesOf } from "#tests/factories/codes-of.ts";
import { trySave, write, writeBlocks } from "#tests/factories/drafts.ts";
import { drawPage } from "#tests/factories/pictures.ts";
import { buildQuote, buildSpeaker } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildIndicator } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { putBack, throwAway } from "./commands-trash.ts";
import type { ThrownAway } from "./view-trash.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ name: "Nina Orlova" });
});
afterAll(async () => await database.close());

const thrown = async (thing: ThrownAway) => requireValue(await throwAway(author, thing));

describe("a draft in the trash", () => {
  test("takes what is still typed in another tab, and can't go to review until it is put back", async () => {
    const built = await buildBrief();
    const brief: ThrownAway = { kind: "brief", id: built.briefId };
    await thrown(brief);
    const saved = requireValue(await trySave(built, { document: write("Not lost.") }));
    const { briefId } = built;
    const asked = { briefId, revision: saved.revision };
    expect(codesOf(await submitBrief(author, asked))).toEqual(["trash.isThere"]);
    requireValue(await putBack(author, brief));
    requireValue(await submitBrief(author, asked));
  });

  test("lets what it cites be thrown away, is saved all the same, and comes back after it", async () => {
    const quote = await buildQuote();
    const built = await buildBrief({ blocks: [citeQuote(quote)] });
    const [brief, cited] = [
      { kind: "brief", id: built.briefId },
      { kind: "quote", id: quote.id },
    ] as const;
    await thrown(brief);
    await thrown(cited);
    const document = writeBlocks(citeQuote(quote), paragraph("More."));
    const { revision } = requireValue(await trySave(built, { document }));
    expect(revision).toBe(built.revision + 1);
    expect(codesOf(await putBack(author, brief))).toEqual(["trash.restsOnTrash"]);
    requireValue(await putBack(author, cited));
    requireValue(await putBack(author, brief));
  });

  test("the same of a picture that it shows", async () => {
    const { id: mediaId } = requireValue(
      await uploadImage(author, { bytes: await drawPage(), fileName: "map.png" }),
    );
    const shown = image({ mediaId, alt: "A map" });
    const built = await buildBrief({ blocks: [shown] });
    const brief: ThrownAway = { kind: "brief", id: built.briefId };
    await thrown(brief);
    await thrown({ kind: "media", id: mediaId });
    const document = writeBlocks(shown, image({ mediaId, alt: "Once more" }));
    requireValue(await trySave(built, { document }));
    expect(codesOf(await putBack(author, brief))).toEqual(["trash.restsOnTrash"]);
    requireValue(await putBack(author, { kind: "media", id: mediaId }));
    requireValue(await putBack(author, brief));
  });
});

describe("a speaker who was named wrongly", () => {
  test("can be thrown away once the quote names another, unless a version printed their name", async () => {
    const [wrong, right] = [await buildSpeaker(), await buildSpeaker()];
    const correct = async ({ id: quoteId, revision }: { id: string; revision: number }) => {
      const said = { speech: "direct" as const, speaker: right, saidOn: "2023-11-14" };
      const because = { cause: "our_error" as const, note: "It was another." };
      requireValue(await reviseQuote(author, { quoteId, revision, ...said, ...because }));
    };
    const person: ThrownAway = { kind: "person", id: wrong.personId };
    const quote = await buildQuote({ speaker: wrong });
    await buildBrief({ blocks: [citeQuote(quote)] });
    expect(codesOf(await throwAway(author, person))).toContain("trash.heldByQuotes");
    await correct(quote);
    await thrown(person);
    await thrown({ kind: "quote", id: (await buildQuote({ speaker: right })).id });
    requireValue(await putBack(author, person));
    const printed = await buildQuote({ speaker: wrong });
    await buildPublishedBrief({ blocks: [citeQuote(printed)] });
    await correct(printed);
    expect(codesOf(await throwAway(author, person))).toEqual(
      expect.arrayContaining(["trash.used", "trash.heldByQuotes"]),
    );
  });
});

test("under a subject is counted what isn't in the trash", async () => {
  const named = { slug: "counted", names: { en: "Counted" } };
  const { id } = requireValue(await createSubject(author, named));
  const indicator = await buildIndicator({ subjectIds: [id] });
  const count = async () =>
    (await listSubjectsInUse(author))?.find((subject) => subject.id === id)?.indicators;
  expect(await count()).toBe(1);
  await thrown({ kind: "indicator", id: indicator.id });
  expect(await count()).toBe(0);
});
