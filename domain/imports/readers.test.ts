import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  type ItemParts,
  writeGhost,
  writeItem,
  writeWordpress,
} from "#tests/factories/exports-of-others.ts";
import "#tests/setup/properties.ts";
import { tellKind } from "./find-kind.ts";
import type { Given, GivenPost } from "./post.ts";
import { readGhost } from "./read-ghost.ts";
import { readPost } from "./read-post.ts";
import { readWordpress } from "./read-wordpress.ts";

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function readAll(xml: string | Uint8Array, size = 65_536): Promise<Given[]> {
  const bytes = typeof xml === "string" ? Buffer.from(xml) : xml;
  return await Array.fromAsync(readWordpress(inChunks(bytes, size)));
}

const codes = (all: readonly Given[]) =>
  all.map((given) => (given.kind === "post" ? "post" : given.problem.code));

const onlyPost = (all: readonly Given[]): GivenPost => {
  const [given] = all;
  if (given?.kind !== "post" || all.length !== 1) throw new Error(JSON.stringify(all));
  return given.post;
};

describe("a WordPress export", () => {
  it("has a category whole, however it is written and in whatever pieces it comes", async () => {
    const item = writeItem({ tags: ["oil & gas"] }).replace(
      "</item>",
      '<category domain="category">Trade &amp; <![CDATA[transit]]></category></item>',
    );
    for (const size of [1, 7, 65_536]) {
      const post = onlyPost(await readAll(writeWordpress(item), size));
      expect(post.tags).toEqual(["oil & gas", "Trade & transit"]);
    }
  });

  it("says of a post all that we take", async () => {
    const parts = { id: 12, title: "A &amp; B", body: "One.\n\nTwo.", tags: ["trade"] };
    const slug = "%d1%82%d0%be%d1%80%d0%b3";
    const post = onlyPost(
      await readAll(writeWordpress(writeItem({ ...parts, slug, excerpt: "In short" }))),
    );
    expect(post).toEqual({
      ...{ system: "wordpress", site: "https://old.example", foreignId: "12" },
      ...{
        title: "A &amp; B",
        excerpt: "In short",
        body: "One.\n\nTwo.",
        hasTypedParagraphs: true,
      },
      ...{ slug: "торг", authors: ["Ann Doe"], language: "en-US", tags: ["trade"] },
      ...{ address: `https://old.example/${slug}/`, picture: null, remarks: [] },
      publishedAt: new Date("2020-01-02T03:04:05Z"),
    });
    expect(
      onlyPost(await readAll(writeWordpress(writeItem({ body: "<!-- wp:paragraph --><p>A</p>" }))))
        .hasTypedParagraphs,
    ).toBe(false);
  });

  it("is read the same in pieces of any size, within a sign too", async () => {
    const xml = writeWordpress(
      writeItem({ title: "Торговля", body: "<p>Ж — ]]&gt; &amp;</p>" }),
      writeItem({ id: 2 }),
    );
    const whole = await readAll(xml);
    for (const size of [1, 2, 3, 7, 1_000]) expect(await readAll(xml, size)).toEqual(whole);
  });

  test.each<[string, ItemParts, string, string]>([
    ["behind a passphrase", { password: "x" }, "left", "posts.protected"],
    ["in the trash", { status: "trash" }, "left", "posts.inTrash"],
    ["a save of the system's own", { status: "auto-draft" }, "left", "posts.notSaved"],
    ["a part of a menu", { type: "nav_menu_item" }, "left", "posts.otherKind"],
    ["without a number", { id: "" }, "broken", "posts.noId"],
    ["of six million signs", { body: "x".repeat(6_000_000) }, "broken", "posts.tooLarge"],
    ["with signs that can't be read", { body: "a\ufffdb" }, "broken", "posts.unreadableSigns"],
  ])("tells of one %s, with its title", async (_, parts, kind, code) => {
    const all = await readAll(
      writeWordpress(writeItem({ title: "The <b>wall</b>", ...parts }), writeItem({ id: 2 })),
    );
    expect(all[0]).toMatchObject({ kind, title: "The wall", problem: { code } });
    expect(codes(all.slice(1))).toEqual(["post"]);
  });

  it("brings drafts and private posts in, and says that they were", async () => {
    const [draft, hidden] = await readAll(
      writeWordpress(
        writeItem({ status: "draft", date: "0000-00-00 00:00:00" }),
        writeItem({ status: "private" }),
      ),
    );
    expect(draft).toMatchObject({ post: { remarks: [{ code: "wasDraft" }] } });
    expect(hidden).toMatchObject({ post: { remarks: [{ code: "wasPrivate" }] } });
  });

  it("that ends in the middle gives the posts before, and says so", async () => {
    const xml = writeWordpress(writeItem(), writeItem({ id: 2, title: "Second" }));
    const cut = xml.slice(0, xml.indexOf("</item>", xml.indexOf("Second")) - 30);
    const all = await readAll(cut);
    expect(codes(all)).toEqual(["post", "posts.cutShort", "importFile.cutShort"]);
    expect(all[1]).toMatchObject({ title: "Second" });
  });

  it("wherever it ends: never throws, and never says that it is whole", async () => {
    const xml = writeWordpress(writeItem(), writeItem({ id: 2 }));
    const end = xml.lastIndexOf("</rss>");
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: end }), async (at) => {
        const all = await readAll(xml.slice(0, at));
        expect(all.at(-1)?.kind).toBe("stop");
      }),
      { numRuns: 200 },
    );
  });

  it("with a part that has no end loses that post, not those after the next", async () => {
    const broken = writeItem({ title: "Broken" }).replace("Words.]]></content:encoded>", "Words.");
    const all = await readAll(writeWordpress(broken, writeItem({ id: 2 }), writeItem({ id: 3 })));
    expect(all[0]).toMatchObject({
      kind: "broken",
      title: "Broken",
      problem: { code: "posts.notWhole" },
    });
    expect(codes(all).slice(1)).toContain("post");
    const open = writeItem({ title: "Open" }).replace("</title>", "");
    expect(codes(await readAll(writeWordpress(open, writeItem({ id: 2 }))))).toEqual([
      "posts.notWhole",
      "post",
    ]);
  });

  it("with a part that ends in the post after it takes neither for the other", async () => {
    const plain = (id: number, body: string) =>
      `<item><title>Post ${id}</title><wp:post_type>post</wp:post_type><content:encoded><![CDATA[${body}</content:encoded><wp:post_id>${id}</wp:post_id></item>`;
    const all = await readAll(
      writeWordpress(plain(1, "One"), plain(2, "Two]]>"), plain(3, "Three]]>")),
    );
    expect(all[0]).toMatchObject({
      kind: "broken",
      title: "Post 1",
      problem: { code: "posts.notWhole" },
    });
    expect(codes(all)).toEqual(["posts.notWhole", "post"]);
  });

  test.each([
    [
      "entities that grow",
      '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss>&b;</rss>',
      "importFile.documentType",
    ],
    [
      "a file of the machine",
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>',
      "importFile.documentType",
    ],
    [
      "a feed",
      '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>',
      "importFile.notWordpress",
    ],
    ["a page", "<html><body>x</body></html>", "importFile.notWordpress"],
    [
      "an unknown encoding",
      '<?xml version="1.0" encoding="klingon"?><rss></rss>',
      "importFile.encodingUnknown",
    ],
  ])("refuses %s", async (_, xml, code) => {
    expect(codes(await readAll(xml))).toEqual([code]);
  });

  it("reads no entity but XML's own", async () => {
    const item = writeItem().replace("<![CDATA[A post]]>", "A &amp; &bomb; post");
    expect(onlyPost(await readAll(writeWordpress(item))).title).toBe("A & &bomb; post");
  });

  it("in the encoding that it names is read by it", async () => {
    const xml = writeWordpress(writeItem({ title: "Торг" })).replace("UTF-8", "windows-1251");
    const bytes = Buffer.from(
      [...xml].map((sign) =>
        sign >= "А" && sign <= "я" ? sign.charCodeAt(0) - 0x350 : sign.charCodeAt(0),
      ),
    );
    expect(onlyPost(await readAll(bytes)).title).toBe("Торг");
    const named = Buffer.from(bytes.toString("latin1").replace("windows-1251", "UTF-8"), "latin1");
    expect(codes(await readAll(named))).toEqual(["posts.unreadableSigns"]);
    const wide = Buffer.from(`\ufeff${writeWordpress(writeItem({ title: "Торг" }))}`, "utf16le");
    expect(onlyPost(await readAll(wide)).title).toBe("Торг");
  });

  it("takes WordPress' captions apart and leaves its other signs, saying so", async () => {
    const body =
      '[caption id="a" width="3"]<img src="/x.png" alt="w" /> Below[/caption] [gallery ids="1,2"] [sic]';
    const post = onlyPost(await readAll(writeWordpress(writeItem({ body }))));
    expect(post.body.trim()).toBe('<img src="/x.png" alt="w" /> Below  [gallery ids="1,2"] [sic]');
    expect(post.remarks).toEqual([{ code: "shortcodesLeft", values: { count: 1 } }]);
  });
});

describe("a Ghost export", () => {
  it("says of a post all that we take", () => {
    const html = '<p><a href="__GHOST_URL__/about/">us</a></p>';
    const [given] = [
      ...readGhost(
        writeGhost({
          html,
          custom_excerpt: "Short",
          feature_image: "__GHOST_URL__/x.png",
          feature_image_alt: "A wall",
        }),
        "https://old.example/",
      ),
    ];
    expect(given).toEqual({
      kind: "post",
      post: {
        ...{ system: "ghost", site: "", foreignId: "uuid-0", title: "Post 0", excerpt: "Short" },
        ...{
          body: '<p><a href="https://old.example/about/">us</a></p>',
          hasTypedParagraphs: false,
        },
        ...{ slug: "ghost-post-0", authors: ["Ann Doe"], language: "en", tags: ["Trade"] },
        ...{ address: "https://old.example/ghost-post-0/", remarks: [] },
        picture: { address: "https://old.example/x.png", alt: "A wall" },
        publishedAt: new Date("2020-01-02T03:04:05Z"),
      },
    });
  });

  it("without the blog's address loses what leads there, and its words stay", () => {
    const html = '<p><a href="__GHOST_URL__/about/">us</a></p>';
    const [given] = [...readGhost(writeGhost({ html }), "")];
    const read = given?.kind === "post" ? readPost(given.post) : null;
    expect(read).toMatchObject({ ok: true, value: { remarks: [{ code: "linksLost" }] } });
    expect(JSON.stringify(read)).not.toContain('"href"');
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["that is no post", { title: 7 }, "posts.notWhole"],
    ["without a number", { id: undefined, uuid: undefined }, "posts.noId"],
    [
      "whose text is in the editor's form alone",
      { html: null, plaintext: null, lexical: '{"root":{"children":[{"text":"a"}]}}' },
      "posts.noHtml",
    ],
    ["of ten million signs", { html: "x".repeat(10_000_000) }, "posts.tooLarge"],
  ])("tells of one %s", (_, post, code) => {
    expect(codes([...readGhost(writeGhost(post, {}), "")])).toEqual([code, "post"]);
  });

  it("says of drafts, and of what was for members, that they were", () => {
    const [given] = [
      ...readGhost(writeGhost({ status: "draft", visibility: "paid", published_at: null }), ""),
    ];
    expect(given).toMatchObject({
      post: { publishedAt: null, remarks: [{ code: "wasDraft" }, { code: "wasForMembers" }] },
    });
  });

  test.each([
    ["cut short", writeGhost({}).slice(0, 300), "importFile.jsonBroken"],
    ["of something else", '{"data":{"people":[]}}', "importFile.notGhost"],
    ["nested without end", "[".repeat(200_000), "importFile.jsonBroken"],
  ])("refuses JSON %s", (_, json, code) => {
    expect(codes([...readGhost(json, "")])).toEqual([code]);
  });
});

describe("a post that is too much for a draft is refused in words", () => {
  const post = (body: string) => readPost({ ...onlyGhost(), body });
  const onlyGhost = () => {
    const [given] = [...readGhost(writeGhost({}), "")];
    if (given?.kind !== "post") throw new Error("no post");
    return given.post;
  };

  test.each([
    ["nested ten thousand deep", "<div>".repeat(10_000), "posts.tooDeep"],
    ["of a quarter of a million words", "word ".repeat(250_000), "briefs.documentTooMuchText"],
    ["of eleven thousand paragraphs", "<p>a</p>".repeat(11_000), "briefs.documentTooManyNodes"],
  ])("%s", (_, body, code) => {
    expect(post(body)).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it("and one that is nested a thousand deep comes in", () => {
    expect(post(`${"<div>".repeat(1_000)}deep`)).toMatchObject({ ok: true });
  });
});

test.each([
  ["a zip", [0x50, 0x4b, 3, 4], "importFile.packed"],
  ["gzip", [0x1f, 0x8b, 8], "importFile.packed"],
  ["nothing", [], "importFile.empty"],
  ["a picture", [0x89, 0x50, 0x4e, 0x47], "importFile.unknown"],
  ["a page", [..."<html>"].map((sign) => sign.charCodeAt(0)), "importFile.unknown"],
])("what is %s is told by its first signs", (_, bytes, code) => {
  expect(tellKind(Uint8Array.from(bytes), "x")).toMatchObject({ problems: [{ code }] });
});

test("an export is told by its first signs, with a mark before them too", () => {
  expect(tellKind(Buffer.from(`\ufeff${writeWordpress()}`), "x")).toEqual({
    ok: true,
    value: "wordpress",
  });
  expect(tellKind(Buffer.from(writeGhost()), "x")).toEqual({ ok: true, value: "ghost" });
});
