import { createHash } from "node:crypto";
import { expect } from "@playwright/test";
import { openDb } from "#db/client.ts";
import { insertBrief } from "#tests/factories/brief-rows.ts";
import { test } from "#tests/setup/browser.ts";

/** Of the demo dossier. */
const slug = "what-is-the-trade-worth";
const path = `/api/v1/briefs/${slug}`;

const contentKeys = [
  "brief",
  "citations",
  "counts",
  "document",
  "evidence",
  "media",
  "publication",
  "schema",
  "standfirst",
  "title",
];
const listingKeys = [
  "changeClass",
  "counts",
  "firstPublishedAt",
  "language",
  "note",
  "publishedAt",
  "slug",
  "standfirst",
  "title",
  "url",
  "version",
];
const entryKeys: Record<string, string[]> = {
  statistic: [
    "adoptedBecause",
    "code",
    "compiler",
    "coverage",
    "deprecatedBecause",
    "figure",
    "inSource",
    "indicator",
    "kind",
    "label",
    "nature",
    "note",
    "number",
    "origin",
    "period",
    "periodKind",
    "rivals",
    "saidBy",
    "standing",
    "statisticId",
    "statuses",
    "vintage",
    "vintageId",
  ],
  derivation: [
    "code",
    "derivationId",
    "figure",
    "formula",
    "inputs",
    "kind",
    "label",
    "mixesBecause",
    "number",
    "operation",
    "printedResult",
    "runId",
    "standing",
  ],
  quote: [
    "code",
    "kind",
    "label",
    "language",
    "nearness",
    "number",
    "occasion",
    "origin",
    "otherWordings",
    "quoteId",
    "saidOn",
    "speaker",
    "speech",
    "standing",
    "text",
    "translator",
    "verdict",
    "wordingId",
  ],
  passage: ["kind", "label", "number", "origin", "standing"],
  note: ["kind", "label", "locator", "number", "origin", "reason", "source", "standing"],
};

/** Said where it is stated. */
const optionalKeys = new Set(["priceBasis"]);

test.describe("The API of briefs", () => {
  test("answers the newest version byte for byte as it was hashed", async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(200);
    expect(response.headers()["content-type"]).toBe("application/json; charset=utf-8");
    expect(response.headers()["access-control-allow-origin"]).toBe("*");
    const body = await response.body();
    const sha256 = createHash("sha256").update(body).digest("hex");
    expect(response.headers().etag?.replace(/^W\//, "")).toBe(`"${sha256}"`);
    const first = await request.get(`${path}/versions/1`);
    expect(await first.body()).toEqual(body);
  });

  test("gives exactly these keys, and nothing of the desk's", async ({ request }) => {
    const content = await (await request.get(path)).json();
    expect(Object.keys(content)).toEqual(contentKeys);
    for (const entry of content.evidence) {
      const keys = Object.keys(entry).filter((key) => !optionalKeys.has(key));
      expect(keys, entry.kind).toEqual(entryKeys[entry.kind]);
    }
    const text = JSON.stringify(content);
    for (const hint of ["createdBy", "publishedBy", "submittedBy", "email", "staff"])
      expect(text).not.toContain(`"${hint}`);
    expect(text).not.toMatch(/"approvedById":"/);
  });

  test("lists published briefs by these keys", async ({ request }) => {
    const response = await request.get("/api/v1/briefs");
    const { briefs, ...others } = await response.json();
    expect(others).toEqual({ next: null });
    expect(briefs).toHaveLength(3);
    for (const listed of briefs) expect(Object.keys(listed).sort()).toEqual(listingKeys);
  });

  test("says that nothing has changed to who holds the version, whichever way they ask", async ({
    request,
  }) => {
    const { etag = "" } = (await request.get(path)).headers();
    const strong = etag.replace(/^W\//, "");
    for (const held of [etag, strong, `W/${strong}`, `"other", ${strong}`, "*"]) {
      const again = await request.get(path, { headers: { "if-none-match": held } });
      expect(again.status(), held).toBe(304);
      expect(await again.body()).toHaveLength(0);
    }
    const other = await request.get(path, { headers: { "if-none-match": '"other"' } });
    expect(other.status()).toBe(200);
  });

  test("answers 404 alike for what isn't there, isn't published, or is no version", async ({
    request,
  }) => {
    const { db, pool } = openDb({
      url: process.env.DATABASE_URL ?? "",
      role: "plumbline_app",
      connectionsMax: 1,
    });
    await db.transaction((tx) => insertBrief(tx, { slug: "a-secret-brief", language: "en" }));
    await pool.end();
    const missing = await request.get("/api/v1/briefs/no-such-brief");
    expect(missing.status()).toBe(404);
    expect(await missing.json()).toMatchObject({ status: 404, detail: /no such brief/ });
    const places = [
      "/api/v1/briefs/a-secret-brief",
      "/api/v1/briefs/a-secret-brief/versions/1",
      `${path}/versions/2`,
      `${path}/versions/0`,
      `${path}/versions/-1`,
      `${path}/versions/1e3`,
      `${path}/versions/99999999999999`,
      `${path}/versions/one`,
    ];
    for (const place of places) {
      const response = await request.get(place);
      expect(response.status(), place).toBe(404);
    }
    // An address that no page can have is refused before anybody looks.
    for (const place of ["/api/v1/briefs/%00", "/api/v1/briefs/..%2f..%2fetc"]) {
      expect((await request.get(place)).status(), place).toBe(400);
    }
    const listed = await (await request.get("/api/v1/briefs")).text();
    expect(listed).not.toContain("a-secret-brief");
    for (const page of [
      "/briefs/a-secret-brief",
      "/briefs/a-secret-brief/v/1",
      "/briefs/a-secret-brief/history",
    ])
      expect((await request.get(page)).status(), page).toBe(404);
  });

  test("takes no writing", async ({ request }) => {
    for (const method of ["post", "put", "patch", "delete"] as const) {
      const response = await request[method](path, { data: {} });
      expect([403, 404, 405], method).toContain(response.status());
    }
  });
});
