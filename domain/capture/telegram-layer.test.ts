import { describe, expect, test } from "vitest";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildPostPage, missingPostPage } from "#tests/factories/telegram.ts";
import { readTextLayer } from "./text-layers.ts";

const post = { channel: "harbour", number: 17 };
const address = "https://t.me/harbour/17?embed=1&mode=tme";
const encode = (html: string) => new TextEncoder().encode(html);

describe("a post of a Telegram channel", () => {
  test("is its words, with number, time and the mark of an edit", async () => {
    const text = "The wall <b>will stand</b>.<br/>Engineers said so.";
    const bytes = encode(buildPostPage(post, { text, isEdited: true }));
    expect(requireValue(await readTextLayer({ bytes, address }))).toMatchObject({
      text: "The wall will stand.\nEngineers said so.",
      post: {
        ...{ network: "telegram", ...post, isEdited: true, forwardedFrom: null },
        publishedAt: "2023-11-14T23:30:00+03:00",
      },
      page: {
        title: { value: "The wall will stand.", from: "telegram" },
        publisher: { value: "The harbour’s channel" },
        containerTitle: { value: "Telegram" },
        published: { value: "2023-11-14" },
        language: { value: "en" },
        cslType: { value: "post" },
        canonicalUrl: { value: "https://t.me/harbour/17" },
      },
    });
  });

  test("with a long first line has its beginning for a title", async () => {
    const bytes = encode(buildPostPage(post, { text: "engineers ".repeat(40) }));
    const { title } = requireValue(await readTextLayer({ bytes, address }));
    expect(title).toMatch(/^(?:engineers ){12}…$/);
  });

  test("that is gone is told apart from a page that can't be read", async () => {
    expect(await readTextLayer({ bytes: encode(missingPostPage), address })).toMatchObject({
      problems: [{ code: "captures.postMissing" }],
    });
  });

  test("elsewhere than at a post's address is a page like others", async () => {
    const bytes = encode(buildPostPage(post, { text: "Words." }));
    const elsewhere = "https://news.example/harbour/17";
    expect(requireValue(await readTextLayer({ bytes, address: elsewhere })).post).toBeNull();
  });
});
