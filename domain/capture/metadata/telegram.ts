import { parseHTML } from "linkedom";
import { readLooseDate } from "#domain/sources/loose-dates.ts";
import { readBlockText } from "../block-text.ts";
import { isHtmlWithin } from "../html-bounds.ts";
import { scanPage } from "./scan-page.ts";

/** A post of a public channel by its address: t.me/channel/123, also /s/channel/123 and with what comes after. */
export type TelegramAddress = { channel: string; number: number };

/** `publishedAt` as the page has it, with its zone; the day is the one written there. Both null where the page shows the post without its time. */
export type TelegramPost =
  | {
      state: "shown";
      channel: string;
      number: number;
      channelTitle: string | null;
      publishedAt: string | null;
      published: string | null;
      isEdited: boolean;
      /** Whose post it passes on. */
      forwardedFrom: string | null;
      text: string;
    }
  /** The channel is there and the post isn't: it was deleted, or never was. */
  | { state: "missing"; channel: string; number: number };

const pageUnitsMax = 3_000_000;
const pageBounds = { nodesMax: 60_000, depthMax: 300, attributesMax: 200 };

export function readTelegramAddress(address: string): TelegramAddress | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^(?:www\.)?(?:t\.me|telegram\.me|telegram\.dog)$/.test(url.hostname)) return null;
  const found = /^\/(?:s\/)?([a-z]\w{3,31})\/(\d{1,10})\/?$/i.exec(url.pathname);
  return found?.[1] && found[2]
    ? { channel: found[1].toLowerCase(), number: Number(found[2]) }
    : null;
}

/** The address whose page holds a post whole, with its time and its mark of an edit. */
export function toTelegramEmbed({ channel, number }: TelegramAddress): string {
  return `https://t.me/${channel}/${number}?embed=1&mode=tme`;
}

/** The address to be asked for a source's: of a post the one that holds it whole, else its own. */
export function toAskedAddress(address: string): string {
  const post = readTelegramAddress(address);
  return post ? toTelegramEmbed(post) : address;
}

/** A post as its page shows it: the page of the frame, or the channel's; null where the page is no such page. */
export function readTelegramPost(html: string, address: TelegramAddress): TelegramPost | null {
  if (html.length > pageUnitsMax || !isHtmlWithin(html, pageBounds)) return null;
  const { document } = parseHTML(html);
  const messages = [...document.querySelectorAll("[data-post]")];
  const wanted = `${address.channel}/${address.number}`;
  const post = messages.find((each) => each.getAttribute("data-post")?.toLowerCase() === wanted);
  if (post) return { state: "shown", ...address, ...readMessage(post) };
  const isMissing =
    document.querySelector(".tgme_widget_message_error") !== null || messages.length > 0;
  if (isMissing) return { state: "missing", ...address };
  return readPreview(html, address);
}

function readMessage(post: Element) {
  const find = (selector: string) => post.querySelector(selector);
  const read = (selector: string) =>
    find(selector)?.textContent?.replace(/\s+/gu, " ").trim() || null;
  // A post that answers another shows the beginning of that one too.
  const bodies = [...post.querySelectorAll(".tgme_widget_message_text")].filter(
    (body) => body.closest(".tgme_widget_message_reply") === null,
  );
  const texts = [
    ...bodies.filter((body) => body.querySelector(".tgme_widget_message_text") === null),
  ];
  const times = [...post.querySelectorAll("time[datetime]")];
  const publishedAt = times.at(-1)?.getAttribute("datetime") ?? null;
  return {
    channelTitle: read(".tgme_widget_message_owner_name"),
    publishedAt,
    published: readLooseDate(publishedAt ?? "")?.edtf ?? null,
    isEdited: /(?<!\p{L})(?:edited|изменено|рэдагавана)(?!\p{L})/iu.test(
      read(".tgme_widget_message_meta") ?? "",
    ),
    forwardedFrom: read(".tgme_widget_message_forwarded_from_name"),
    text: texts.map(readBlockText).join("\n\n").trim(),
  };
}

/** The page for readers without the app gives no more than a card: the channel's name and the words. A channel's own description there means that there is no such post. */
function readPreview(html: string, address: TelegramAddress): TelegramPost | null {
  const { metas } = scanPage(html);
  const first = (name: string) => metas.find((meta) => meta.name === name)?.content ?? null;
  const isTelegram =
    /^telegram$/i.test(first("og:site_name") ?? "") ||
    /telegram/i.test(first("al:android:app_name") ?? "");
  const text = first("og:description");
  if (!isTelegram || text === null) return null;
  return {
    state: "shown",
    ...address,
    channelTitle: first("og:title"),
    publishedAt: null,
    published: null,
    isEdited: false,
    forwardedFrom: null,
    text,
  };
}
