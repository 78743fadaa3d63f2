import { describe, expect, test } from "vitest";
import { readTelegramAddress, readTelegramPost } from "./telegram.ts";

const message = (number: number, { text = "Words.", edited = false, extra = "" } = {}) => `
  <div class="tgme_widget_message js-widget_message" data-post="Pul_1/${number}">
    <a class="tgme_widget_message_owner_name"><span>Пул Первого</span></a>${extra}
    <div class="tgme_widget_message_text js-message_text">${text}</div>
    <div class="tgme_widget_message_info"><span class="tgme_widget_message_views">12K</span>
      <span class="tgme_widget_message_meta">${edited ? "edited &nbsp;" : ""}<a href="https://t.me/pul_1/${number}"><time datetime="2023-11-14T23:30:00+03:00">23:30</time></a></span></div>
  </div>`;
const page = (body: string) =>
  `<!doctype html><html><head><title>Telegram Widget</title></head><body>${body}</body></html>`;
const post = { channel: "pul_1", number: 123 };

test.each([
  ["https://t.me/pul_1/123", post],
  ["https://t.me/s/Pul_1/123?embed=1", post],
  ["http://telegram.me/pul_1/123/", post],
  ["https://t.me/pul_1", null],
  ["https://t.me/joinchat/AbC", null],
  ["https://example.org/pul_1/123", null],
  ["t.me/pul_1/123", null],
])("%s", (address, found) => expect(readTelegramAddress(address)).toEqual(found));

describe("a post", () => {
  test("of the frame: channel, number, time, the mark of an edit, words", () => {
    const html = page(
      message(123, { text: "First<br/>second<br/><br/><b>Third</b> &amp; last", edited: true }),
    );
    expect(readTelegramPost(html, post)).toEqual({
      state: "shown",
      ...post,
      channelTitle: "Пул Первого",
      publishedAt: "2023-11-14T23:30:00+03:00",
      published: "2023-11-14",
      isEdited: true,
      forwardedFrom: null,
      text: "First\nsecond\n\nThird & last",
    });
  });

  test("of the channel's page is told from its neighbours, and from what it answers and passes on", () => {
    const extra =
      '<a class="tgme_widget_message_forwarded_from_name">Another channel</a><a class="tgme_widget_message_reply"><div class="tgme_widget_message_text">What was said before</div></a>';
    const html = page(
      message(122, { text: "Other" }) +
        message(123, { extra, text: "Mine, edited by nobody" }) +
        message(124, { edited: true }),
    );
    expect(readTelegramPost(html, post)).toMatchObject({
      text: "Mine, edited by nobody",
      isEdited: false,
      forwardedFrom: "Another channel",
    });
  });

  test("that was deleted is missing", () => {
    const missing = { state: "missing", ...post };
    expect(
      readTelegramPost(page('<div class="tgme_widget_message_error">Post not found</div>'), post),
    ).toEqual(missing);
    expect(readTelegramPost(page(message(122) + message(124)), post)).toEqual(missing);
  });

  test("on the page for others gives its words alone", () => {
    const card =
      '<html><head><meta property="og:title" content="Пул Первого"><meta property="og:site_name" content="Telegram"><meta property="og:description" content="Words."></head></html>';
    expect(readTelegramPost(card, post)).toMatchObject({
      state: "shown",
      channelTitle: "Пул Первого",
      publishedAt: null,
      text: "Words.",
    });
  });

  test("isn't on other pages, or on those beyond all bounds", () => {
    expect(readTelegramPost(page("<p>Hello</p>"), post)).toBeNull();
    expect(readTelegramPost(page("<div>".repeat(100_000)), post)).toBeNull();
  });
});
