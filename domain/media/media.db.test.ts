import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { auditLog } from "#db/schema/audit.ts";
import { media } from "#db/schema/media.ts";
import { versionMedia } from "#db/schema/versions.ts";
import { publicActor } from "#domain/auth/actor.ts";
import { insertBrief, publishVersion } from "#tests/factories/brief-rows.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { describePicture, uploadImage } from "./commands.ts";
import { findImage, findPicture } from "./queries.ts";

let database: TestDatabase;
let author: TestStaff;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plumbline-media-"));
  vi.stubEnv("PLUMBLINE_DATA", folder);
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const paint = (color: string, side = 40) =>
  sharp({ create: { width: side, height: side / 2, channels: 3, background: color } });

const fileOf = (url: string) => url.split("/").at(-1) ?? "";

describe("uploading a picture", () => {
  it("keeps it without what its file told besides, with its row and its audit row", async () => {
    const bytes = await paint("#336699")
      .withExif({ IFD0: { Copyright: "a name that must not stay" } })
      .jpeg()
      .toBuffer();
    expect(bytes.includes("a name that must not stay")).toBe(true);
    const kept = requireValue(await uploadImage(author, { bytes, fileName: "map.jpg" }));
    expect(kept).toMatchObject({ width: 40, height: 20 });
    expect(kept.url).toMatch(/^\/media\/[0-9a-f]{64}\.jpeg$/);
    const served = await findImage(author, fileOf(kept.url));
    expect(served?.bytes.includes("a name that must not stay")).toBe(false);
    const [row] = await database.studio.select().from(media).where(eq(media.id, kept.id));
    expect(row).toMatchObject({
      mediaType: "image/jpeg",
      fileName: "map.jpg",
      createdBy: author.id,
    });
    const audits = await database.studio
      .select()
      .from(auditLog)
      .where(eq(auditLog.thingId, kept.id));
    expect(audits.map(({ action }) => action)).toEqual(["media.upload"]);
  });

  it("makes one of the same picture twice, and says so without writing", async () => {
    const bytes = await paint("#993366").png().toBuffer();
    const first = requireValue(await uploadImage(author, { bytes, fileName: "a.png" }));
    const again = requireValue(await uploadImage(author, { bytes, fileName: "b.png" }));
    expect(again).toEqual(first);
  });

  it("makes what is larger than any page shows smaller, and turns it as its camera says", async () => {
    const large = await paint("#669933", 4_000).webp().toBuffer();
    const kept = requireValue(await uploadImage(author, { bytes: large, fileName: "large.webp" }));
    expect(kept).toMatchObject({ width: 2_400, height: 1_200 });
    const turned = await paint("#112233").jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const upright = requireValue(await uploadImage(author, { bytes: turned, fileName: "t.jpg" }));
    expect(upright).toMatchObject({ width: 20, height: 40 });
  });

  it.each([
    ["an empty file", async () => Buffer.alloc(0), "media.empty"],
    ["a file too large", async () => Buffer.alloc(25_000_001, 0xff), "media.tooLarge"],
    [
      "text that says it is a picture",
      async () => Buffer.from("<svg onload=x>"),
      "media.unsupported",
    ],
    ["a GIF", () => paint("#000").gif().toBuffer(), "media.unsupported"],
    [
      "a picture that breaks off",
      async () => (await paint("#fff", 400).jpeg().toBuffer()).subarray(0, 600),
      "media.damaged",
    ],
    [
      "a PNG that unpacks to a billion pixels",
      async () => {
        const png = await paint("#fff").png().toBuffer();
        png.writeUInt32BE(40_000, 16);
        png.writeUInt32BE(40_000, 20);
        return png;
      },
      /media\.(?:tooManyPixels|damaged)/,
    ],
  ])("refuses %s", async (_what, make, code) => {
    const refused = await uploadImage(author, { bytes: await make(), fileName: "x" });
    expect(refused.ok).toBe(false);
    if (!refused.ok) expect(refused.problems[0]?.code).toMatch(code);
  });

  it("is nobody's but the writers'", async () => {
    const bytes = await paint("#abcdef").png().toBuffer();
    const moderator = await buildStaff({ roles: ["moderator"] });
    for (const actor of [publicActor, moderator])
      expect(await uploadImage(actor, { bytes, fileName: "x.png" })).toMatchObject({ ok: false });
  });
});

describe("what a picture shows", () => {
  const tryDescribe = async (changes: object, by = author) => {
    const bytes = await paint(`#${Math.floor(Math.random() * 0xefffff + 0x100000).toString(16)}`)
      .png()
      .toBuffer();
    const file = { bytes, fileName: "map.png" };
    const { id } = requireValue(await uploadImage(author, file));
    const said = { mediaId: id, revision: 1, credit: "A. Painter", descriptions: {} };
    return { id, file, said, told: await describePicture(by, { ...said, ...changes }) };
  };

  it("is said by language with whom it is credited to, and comes with the picture when it is uploaded again", async () => {
    const descriptions = { en: "A map of the border", ru: "Карта границы" };
    const { id, file, told } = await tryDescribe({ descriptions });
    requireValue(told);
    expect(await findPicture(author, id)).toMatchObject({
      ...{ credit: "A. Painter", descriptions, revision: 2 },
    });
    expect(requireValue(await uploadImage(author, file))).toMatchObject({ id, descriptions });
    const acts = await database.studio.select().from(auditLog).where(eq(auditLog.thingId, id));
    expect(acts.map(({ action }) => action)).toEqual(["media.upload", "media.update"]);
  });

  it("may be taken back, and isn't said over what somebody else said meanwhile", async () => {
    const { id, said } = await tryDescribe({ descriptions: { en: "A map" } });
    expect(await describePicture(author, said)).toMatchObject({
      problems: [{ code: "thing.changed" }],
    });
    requireValue(await describePicture(author, { ...said, revision: 2, credit: "" }));
    expect(await findPicture(author, id)).toMatchObject({ credit: null, descriptions: {} });
  });

  it("is refused to who may not, and in no language that there is", async () => {
    const moderator = await buildStaff({ roles: ["moderator"] });
    expect((await tryDescribe({}, moderator)).told).toMatchObject({ ok: false });
    expect((await tryDescribe({ descriptions: { xx_yy: "A map" } })).told).toMatchObject({
      ok: false,
    });
    expect((await tryDescribe({ descriptions: { en: " " } })).told).toMatchObject({ ok: false });
    expect((await tryDescribe({ mediaId: author.id })).told).toMatchObject({
      problems: [{ code: "thing.notFound" }],
    });
  });
});

describe("a picture's address", () => {
  it("is the staff's alone until a published version shows it", async () => {
    const bytes = await paint("#445566").png().toBuffer();
    const { id, url } = requireValue(await uploadImage(author, { bytes, fileName: "x.png" }));
    expect(await findImage(publicActor, fileOf(url))).toBeNull();
    expect(await findImage(author, fileOf(url))).toMatchObject({ isPublic: false });
    await database.studio.transaction(async (tx) => {
      const versionId = await publishVersion(tx, { briefId: await insertBrief(tx) });
      await tx.insert(versionMedia).values({ versionId, mediaId: id });
    });
    expect(await findImage(publicActor, fileOf(url))).toMatchObject({
      isPublic: true,
      mediaType: "image/png",
    });
  });

  it.each(["x.png", `${"0".repeat(64)}.png`, `${"0".repeat(64)}.svg`, "../../etc/passwd"])(
    "that is none, %s, leads nowhere",
    async (file) => {
      expect(await findImage(author, file)).toBeNull();
    },
  );
});
