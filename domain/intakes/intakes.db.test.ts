import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sayFailure } from "#components/intakes/say-failure.ts";
import { captures } from "#db/schema/captures.ts";
import { sourceIntakes } from "#db/schema/intakes.ts";
import { sources } from "#db/schema/sources.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { docxMediaType } from "#domain/capture/docx.ts";
import { getReadingRoom } from "#domain/capture/queries.ts";
import { listPicturePages } from "#domain/capture/queries-pages.ts";
import { sourceKeysVersion } from "#domain/sources/source-keys.ts";
import { asked, reported, room } from "#tests/factories/intake-room.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { addFromIntake, requestIntakes, retryIntake, takeInAddresses } from "./commands.ts";
import { getIntake, listIntakes, listNearIntake } from "./queries.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

async function request(addresses: string) {
  const { batchId } = requireValue(await requestIntakes(author, { addresses }));
  requireValue(await takeInAddresses(systemActor, room));
  const intakes = (await listIntakes(author, batchId)) ?? [];
  return { batchId, intakes };
}

test("what can't be read says why, with what fills in its sentence", async () => {
  const { intakes } = await request("https://news.example/long.docx");
  expect(intakes).toMatchObject([{ state: "failed", failure: "captures.docxTooLong" }]);
  const [{ failure, failureValues, httpStatus } = {}] = intakes;
  expect(sayFailure(failure ?? "", failureValues ?? {}, httpStatus ?? null)).toMatch(
    /more than \d\d,\d\d\d paragraphs/,
  );
});

test("a page whose title has what no database keeps is proposed without it", async () => {
  const { intakes } = await request("https://news.example/zeros");
  expect(intakes).toMatchObject([
    { state: "ready", proposal: { title: { value: "AB \ufffd", from: "json-ld" } } },
  ]);
});

test("what goes wrong in a way that nobody thought of is told at the address, and holds up no other", async () => {
  const addresses = "https://news.example/broken\nhttps://news.example/whole";
  const { batchId } = requireValue(await requestIntakes(author, { addresses }));
  await expect(takeInAddresses(systemActor, room)).rejects.toThrow("Nobody thought of this.");
  expect(await listIntakes(author, batchId)).toMatchObject([
    { state: "failed", failure: "unknown" },
    { state: "ready" },
  ]);
});

test("an address is asked, and what it says of itself is proposed", async () => {
  const { intakes } = await request("http://news.example/first");
  expect(intakes).toMatchObject([
    {
      state: "ready",
      finalUrl: "https://news.example/first",
      known: [],
      proposal: {
        title: { value: "first", from: "html", runnerUp: null },
        publisher: { value: "Northern Post", from: "open-graph" },
        published: { value: "2024-05-01", from: "open-graph" },
        language: { value: "en", from: "html" },
        cslType: { value: "webpage" },
        url: {
          ...{ value: "https://news.example/first", from: "address" },
          runnerUp: { value: "https://news.example/first-canonical" },
        },
        authors: null,
      },
    },
  ]);
});

test("a proposal of before is read as what it said, without where it stood", async () => {
  const { intakes } = await request("https://news.example/before");
  const intakeId = intakes[0]?.id ?? "";
  const before = {
    ...{ title: "Before", publisher: null, published: "2024-05", language: "ru" },
    ...{ cslType: "no such type", opening: "It begins", chars: 9 },
    authors: [{ family: "Orlova", given: "Nina" }, { literal: "BelTA" }],
  };
  await database.studio
    .update(sourceIntakes)
    .set({ proposal: before })
    .where(eq(sourceIntakes.id, intakeId));
  expect((await getIntake(author, intakeId))?.proposal).toMatchObject({
    title: { value: "Before", from: null, runnerUp: null },
    authors: { value: [{ family: "Orlova", given: "Nina" }, { literal: "BelTA" }] },
    ...{ publisher: null, published: { value: "2024-05" }, cslType: null, url: null, doi: null },
    ...{ opening: "It begins", chars: 9 },
  });
});

test("a DOI that is none is refused, and one in an address is cut out of it", async () => {
  const { intakes } = await request("https://news.example/doi");
  const intakeId = intakes[0]?.id ?? "";
  const confirm = async (DOI: string) =>
    await addFromIntake(author, {
      intakeId,
      source: { title: "With a DOI", language: "en", csl: { DOI } },
    });
  expect(await confirm("eleven")).toMatchObject({
    problems: [{ code: "sources.doiInvalid", field: "csl.DOI" }],
  });
  requireValue(await confirm("https://doi.org/10.1000/182"));
  const [source] = await database.studio
    .select()
    .from(sources)
    .where(eq(sources.title, "With a DOI"));
  expect(source?.csl).toEqual({ DOI: "10.1000/182" });
});

test("a source is known by the DOI that its page names, however either writes it, before anything is doubled", async () => {
  const known = await buildSource({ title: "Held by its DOI", csl: { DOI: "10.5555/AB.12" } });
  const [intake] = (await request("https://journal.example/article-with-doi")).intakes;
  expect(intake).toMatchObject({
    known: [],
    knownByDoi: [{ id: known.id }],
    proposal: { doi: { value: "10.5555/ab.12" } },
  });
  const countSources = async () => (await database.studio.select().from(sources)).length;
  const before = await countSources();
  const confirm = async (evenIfHeld: boolean) => {
    const source = {
      title: "Once more",
      language: "en",
      csl: { DOI: "https://dx.doi.org/10.5555/ab.12" },
    };
    return requireValue(
      await addFromIntake(author, { intakeId: intake?.id ?? "", source, evenIfHeld }),
    );
  };
  expect(await confirm(false)).toMatchObject({ kind: "known", source: { id: known.id } });
  expect(await countSources()).toBe(before);
  expect(await confirm(true)).toMatchObject({ kind: "added" });
  const direct = { title: "Its own", language: "en", url: "https://doi.org/10.5555/cd.34?via=x" };
  const byAddress = await buildSource(direct);
  const [other] = (await request("https://journal.example/other-with-doi")).intakes;
  expect(other?.knownByDoi).toMatchObject([{ id: byAddress.id }]);
});

test("many are asked each once, by however many workers, and a repeated one once", async () => {
  const list = Array.from({ length: 30 }, (_, n) => `news.example/many-${n}`);
  const { batchId, count } = requireValue(
    await requestIntakes(author, { addresses: [...list, ...list].join("\n") }),
  );
  expect(count).toBe(30);
  asked.length = 0;
  await Promise.all([takeInAddresses(systemActor, room), takeInAddresses(systemActor, room)]);
  expect(asked.toSorted()).toEqual(list.map((address) => `https://${address}`).toSorted());
  expect((await listIntakes(author, batchId))?.every(({ state }) => state === "ready")).toBe(true);
});

test("confirmed, it is a source with what was fetched, once, as of the moment when it was", async () => {
  const { intakes } = await request("https://news.example/confirmed");
  const intakeId = intakes[0]?.id ?? "";
  const source = { title: "As confirmed", language: "en", url: "https://news.example/confirmed" };
  const both = await Promise.all([
    addFromIntake(author, { intakeId, source }),
    addFromIntake(author, { intakeId, source }),
  ]);
  const added = both.flatMap((each) =>
    each.ok && each.value.kind === "added" ? [each.value] : [],
  );
  expect(added).toHaveLength(1);
  const sourceId = added[0]?.sourceId ?? "";
  const [capture] = await database.studio
    .select()
    .from(captures)
    .where(eq(captures.sourceId, sourceId));
  expect(capture).toMatchObject({
    method: "fetch",
    httpStatus: 200,
    finalUrl: "https://news.example/confirmed",
    headers: { "content-type": "text/html" },
    requestHead: "GET https://news.example/confirmed",
    responseHead: "HTTP/1.1 200 OK",
  });
  const intake = await getIntake(author, intakeId);
  expect(intake).toMatchObject({ state: "added", sourceId });
  expect(capture?.capturedAt.toISOString()).toBe(intake?.fetchedAt);
  expect(await database.studio.$count(sources, and(eq(sources.title, "As confirmed")))).toBe(1);
});

test("the same bytes are told of before anything is doubled", async () => {
  const first = (await request("https://news.example/same")).intakes[0]?.id ?? "";
  const source = { title: "Same", language: "en" };
  requireValue(await addFromIntake(author, { intakeId: first, source }));
  const again = (await request("https://news.example/same")).intakes[0]?.id ?? "";
  expect(requireValue(await addFromIntake(author, { intakeId: again, source }))).toMatchObject({
    kind: "held",
  });
  expect(await getIntake(author, again)).toMatchObject({ state: "ready", sourceId: null });
});

describe("a known address is recognised", () => {
  const ids = (links: { id: string }[] | undefined) => links?.map(({ id }) => id);

  test.each([
    ["however it is written", "https://www.news.example/known/?utm_source=mail"],
    ["by one that led to it", "https://short.example/k1"],
    ["by the page's own word for it", "https://news.example/known-canonical"],
  ])("%s", async (_how, url) => {
    const known = await buildSource({ url });
    const { intakes } = await request("http://news.example/known");
    expect(ids(intakes[0]?.known)).toEqual([known.id]);
    expect(ids(intakes[0]?.perhaps)).toEqual([]);
    await withdraw(known.id);
  });

  test("as what may be the same, where only that is sure", async () => {
    const mobile = await buildSource({ url: "https://m.news.example/perhaps" });
    const { intakes } = await request("https://news.example/perhaps");
    expect(ids(intakes[0]?.known)).toEqual([]);
    expect(ids(intakes[0]?.perhaps)).toEqual([mobile.id]);
  });

  test("unless its source was withdrawn, or is what became of it", async () => {
    await withdraw((await buildSource({ url: "https://news.example/withdrawn" })).id);
    const { intakes } = await request("https://news.example/withdrawn");
    const intakeId = intakes[0]?.id ?? "";
    expect(intakes[0]?.known).toEqual([]);
    const source = { title: "Own", language: "en", url: "https://news.example/withdrawn" };
    requireValue(await addFromIntake(author, { intakeId, source }));
    expect((await getIntake(author, intakeId))?.known).toEqual([]);
  });

  test("of 200 among 10,000 in a moment", async () => {
    await database.studio.execute(sql`
      insert into sources (csl_type, language, title, address_key, address_key_loose, keys_version)
      select 'webpage', 'en', 'Many ' || n, 's' || n, 'l' || n, ${sourceKeysVersion} from generate_series(1, 10000) n`);
    const list = Array.from({ length: 200 }, (_, n) => `https://news.example/among-${n}`);
    const { batchId } = requireValue(await requestIntakes(author, { addresses: list.join("\n") }));
    await listIntakes(author, batchId);
    const startedAt = performance.now();
    expect(await listIntakes(author, batchId)).toHaveLength(200);
    expect(performance.now() - startedAt).toBeLessThan(30_000);
  });
});

async function withdraw(sourceId: string): Promise<void> {
  await database.studio.execute(
    sql`update sources set withdrawn_at = clock_timestamp() where id = ${sourceId}`,
  );
}

test("a post of a Telegram channel keeps its number, time and mark of an edit", async () => {
  const { intakes } = await request("https://t.me/s/Harbour/17?single");
  const [intake] = intakes;
  expect(intake?.proposal).toMatchObject({
    url: { value: "https://t.me/harbour/17", runnerUp: null },
    title: { value: "The wall will stand." },
    cslType: { value: "post" },
    post: { number: 17, isEdited: true },
  });
  const source = { title: "A post", language: "en", url: "https://t.me/harbour/17" };
  const added = requireValue(await addFromIntake(author, { intakeId: intake?.id ?? "", source }));
  if (added.kind !== "added") throw new Error("Nothing was added.");
  const [kept] = await database.studio
    .select()
    .from(captures)
    .where(eq(captures.id, added.captureId));
  expect(kept?.post).toEqual({
    ...{ network: "telegram", channel: "harbour", number: 17, isEdited: true },
    ...{ publishedAt: "2023-11-14T23:30:00+03:00", forwardedFrom: null },
  });
  const again = await request("https://telegram.me/harbour/17");
  expect(again.intakes[0]?.known).toMatchObject([{ title: "A post" }]);
});

test.each([
  ["/report.pdf", "document", "application/pdf"],
  ["/report.docx", "document", docxMediaType],
  ["/trade.csv", "dataset", "text/plain"],
])(
  "a file by address (%s) is taken in by what it is, not by what is claimed of it",
  async (path, cslType, mediaType) => {
    const [intake] = (await request(`https://files.example${path}`)).intakes;
    expect(intake?.proposal).toMatchObject({
      ...{ cslType: { value: cslType }, isTable: cslType === "dataset" },
      title: { value: path.slice(1), from: "address" },
    });
    const source = { title: path, language: "en" };
    const added = requireValue(await addFromIntake(author, { intakeId: intake?.id ?? "", source }));
    if (added.kind !== "added") throw new Error("Nothing was added.");
    const room = await getReadingRoom(author, added.captureId);
    expect(room?.layer.text).toContain(reported);
    expect(room?.capture).toMatchObject({ method: "fetch", mediaType });
  },
);

test.each([
  ["/scan.png", "image/png", [{ page: 1, picture: { width: 800, height: 400 } }]],
  [
    "/scan.pdf",
    "application/pdf",
    [
      { page: 1, picture: null },
      { page: 2, picture: null },
    ],
  ],
])(
  "a picture by address (%s) is read like one that was uploaded",
  async (path, mediaType, pages) => {
    const [intake] = (await request(`https://files.example${path}`)).intakes;
    expect(intake?.proposal).toMatchObject({ chars: 0, title: { value: path.slice(1) } });
    const source = { title: path, language: "en" };
    const added = requireValue(await addFromIntake(author, { intakeId: intake?.id ?? "", source }));
    if (added.kind !== "added") throw new Error("Nothing was added.");
    const room = await getReadingRoom(author, added.captureId);
    expect(room).toMatchObject({ layer: { text: "" }, capture: { method: "fetch", mediaType } });
    expect(await listPicturePages(author, added.captureId)).toMatchObject(pages);
  },
);

test("nearly the same text is told of before the address is confirmed", async () => {
  const first = (await request("https://news.example/near?of=paper")).intakes[0];
  const source = { title: "The first", language: "en" };
  const held = requireValue(await addFromIntake(author, { intakeId: first?.id ?? "", source }));
  const other = (await request("https://agency.example/near?also")).intakes[0];
  if (held.kind !== "added" || !first || !other) throw new Error("Nothing was added.");
  const near = await listNearIntake(author, other);
  expect(near.find(({ captureId }) => captureId === held.captureId)).toMatchObject({
    source: { title: "The first" },
    containment: 1,
  });
  const own = await listNearIntake(author, { ...first, sourceId: held.sourceId });
  expect(own.map((text) => text.captureId)).not.toContain(held.captureId);
  expect(await listNearIntake({ kind: "public" }, other)).toEqual([]);
});

describe("What can't be had says why:", () => {
  test.each([
    ["https://news.example/none", "dns.notFound"],
    ["https://news.example/gone", "answer.refused"],
    ["https://news.example/robots", "robots.denied"],
    ["https://t.me/harbour/18", "captures.postMissing"],
    ["https://news.example/torn.png", "media.damaged"],
    ["https://news.example/player", "captures.onlyRecording"],
    ["https://news.example/huge", "body.tooLarge"],
  ])("%s", async (address, failure) => {
    expect((await request(address)).intakes).toMatchObject([{ state: "failed", failure }]);
  });

  test("and is asked again, against its site's wish only with a reason", async () => {
    const { intakes, batchId } = await request("https://other.example/robots");
    const intakeId = intakes[0]?.id ?? "";
    requireValue(await retryIntake(author, { intakeId }));
    requireValue(await takeInAddresses(systemActor, room));
    expect(await listIntakes(author, batchId)).toMatchObject([{ failure: "robots.denied" }]);
    requireValue(await retryIntake(author, { intakeId, overrideReason: "It is a law." }));
    requireValue(await takeInAddresses(systemActor, room));
    expect(await listIntakes(author, batchId)).toMatchObject([{ state: "ready" }]);
  });
});

test.each([
  ["", "intakes.none"],
  [" \n ", "intakes.none"],
  [Array.from({ length: 201 }, (_, n) => `a${n}.example`).join("\n"), "intakes.tooMany"],
])("of no address, or too many, nothing is made", async (addresses, code) => {
  expect(await requestIntakes(author, { addresses })).toMatchObject({
    ok: false,
    problems: [{ code, field: "addresses" }],
  });
});

test("the public may ask for nothing, and the staff may not do the worker's work", async () => {
  const addresses = "https://news.example/a";
  expect(await requestIntakes({ kind: "public" }, { addresses })).toMatchObject({ ok: false });
  expect(await takeInAddresses(author, room)).toMatchObject({
    problems: [{ code: "auth.notAllowed" }],
  });
});
