import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import {
  first,
  insertAudit,
  insertCapture,
  insertPassageIn,
  insertSource,
  sha256,
} from "#tests/factories/rows.ts";
import { constraintOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { captures, passages, passageTexts, textContents, textLayers } from "./captures.ts";

let database: TestDatabase;
const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => database.studio.transaction(work);

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function insertSpan(
  tx: Tx,
  span: { startAt: number; endAt: number; exact: string; prefix?: string; suffix?: string },
  text: string,
): Promise<string> {
  const { captureId, textLayerId } = await insertCapture(tx, { text });
  const { startAt, endAt, exact, prefix = "", suffix = "" } = span;
  const { id } = first(
    await tx
      .insert(passages)
      .values({ captureId, textLayerId, startAt, endAt, exactSha256: sha256(exact) })
      .returning({ id: passages.id }),
  );
  await tx.insert(passageTexts).values({ passageId: id, exact, prefix, suffix });
  return id;
}

test("a passage stands where it says; offsets are UTF-16 code units, as in JavaScript", async () => {
  const text = "Рост 😀 составил 12% — 😀 сказал он";
  for (const exact of ["Рост", "12%", "😀 сказал"]) {
    const startAt = text.indexOf(exact);
    const endAt = startAt + exact.length;
    const prefix = text.slice(Math.max(0, startAt - 5), startAt);
    const suffix = text.slice(endAt, endAt + 5);
    await inTransaction((tx) => insertSpan(tx, { startAt, endAt, exact, prefix, suffix }, text));
  }
});

test.each([
  ["one unit off", { startAt: 1, endAt: 6, exact: "Trade" }],
  ["a changed numeral", { startAt: 6, endAt: 10, exact: "47.5" }],
  ["past the end", { startAt: 12, endAt: 40, exact: "2023" }],
  ["a prefix that isn't there", { startAt: 6, endAt: 10, exact: "46.5", prefix: "trade " }],
  ["half a sign", { startAt: 16, endAt: 17, exact: "\ufffd" }],
])("a passage is refused: %s", async (_name, span) => {
  const work = inTransaction((tx) => insertSpan(tx, span, "Trade 46.5 bln 😀 2023"));
  expect(await constraintOf(work)).toBe("passage_texts_stand_there");
});

test("a passage without words is refused at commit", async () => {
  const work = inTransaction(async (tx) => {
    const { captureId, textLayerId } = await insertCapture(tx);
    await tx
      .insert(passages)
      .values({ captureId, textLayerId, startAt: 0, endAt: 5, exactSha256: sha256("Trade") });
  });
  expect(await constraintOf(work)).toBe("passages_have_text");
});

test("a passage may be a region of a page or a span of time, and is somewhere", async () => {
  await inTransaction(async (tx) => {
    const { captureId } = await insertCapture(tx, { method: "transcription" });
    for (const place of [
      { page: 3, region: { x: 0.1, y: 0.2, width: 0.5, height: 0.1 } },
      { mediaStartSeconds: 12.5, mediaEndSeconds: 20 },
    ]) {
      const { id } = first(
        await tx
          .insert(passages)
          .values({ captureId, exactSha256: sha256("As heard"), ...place })
          .returning({ id: passages.id }),
      );
      await tx
        .insert(passageTexts)
        .values({ passageId: id, exact: "As heard", prefix: "", suffix: "" });
    }
  });
  const nowhere = inTransaction(async (tx) => {
    const { captureId } = await insertCapture(tx);
    await tx.insert(passages).values({ captureId, exactSha256: sha256("As heard") });
  });
  expect(await constraintOf(nowhere)).toBe("passages_somewhere");
});

test("a span of time is refused of what is no recording", async () => {
  const work = inTransaction(async (tx) => {
    const { captureId } = await insertCapture(tx);
    const span = { mediaStartSeconds: 12.5, mediaEndSeconds: 20 };
    await tx.insert(passages).values({ captureId, exactSha256: sha256("As heard"), ...span });
  });
  expect(await constraintOf(work)).toBe("passages_span_within_recording");
});

test("a passage's layer is a layer of its capture", async () => {
  const work = inTransaction(async (tx) => {
    const one = await insertCapture(tx);
    const other = await insertCapture(tx);
    await insertPassageIn(tx, { ...one, captureId: other.captureId }, "46.5");
  });
  expect(await constraintOf(work)).toBe("passages_layer_of_capture");
});

test("a better normaliser adds a layer, and the first one's passage stays", async () => {
  await inTransaction(async (tx) => {
    const capture = await insertCapture(tx);
    const passageId = await insertPassageIn(tx, capture, "46.5");
    const text = "Trade: 46.5";
    await tx.insert(textContents).values({ sha256: sha256(text), text });
    await tx
      .insert(textLayers)
      .values({ captureId: capture.captureId, normaliser: "text-2", textSha256: sha256(text) });
    const [passage] = await tx.select().from(passages).where(eq(passages.id, passageId));
    expect(passage?.textLayerId).toBe(capture.textLayerId);
  });
});

test("a text is kept under its own hash", async () => {
  const work = inTransaction((tx) =>
    tx
      .insert(textContents)
      .values({ sha256: sha256("one text"), text: "another" })
      .execute(),
  );
  expect(await constraintOf(work)).toBe("text_contents_hash");
});

test("captures of a source are numbered without gaps, also when two come at once", async () => {
  const sourceId = await inTransaction(insertSource);
  const add = (n: number) =>
    inTransaction(async (tx) => {
      await tx
        .insert(captures)
        .values({ sourceId, n, method: "paste", byteLength: 1, bytesSha256: sha256("a") });
      await insertAudit(tx);
    });
  expect(await constraintOf(add(2))).toBe("captures_without_gaps");
  const both = await Promise.allSettled([add(1), add(1)]);
  expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
});
