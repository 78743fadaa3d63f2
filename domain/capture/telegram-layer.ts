import type { CapturedPost } from "#db/schema/captures.ts";
import { detectLanguage } from "#domain/evidence/extract/language.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { decodeText } from "./decode-text.ts";
import { from, noMetadata, propose, type SourceMetadata } from "./metadata/proposed.ts";
import { readTelegramPost, type TelegramAddress, type TelegramPost } from "./metadata/telegram.ts";
import type { RawLayer } from "./raw-layer.ts";

/** A post of a public Telegram channel: its words, and what its page says of it. Null where the page shows no such post, as it is a page of another kind. */
export function readTelegramLayer(
  bytes: Uint8Array,
  address: TelegramAddress,
): Result<RawLayer> | null {
  const decoded = decodeText(bytes, "utf-8");
  const post = decoded && readTelegramPost(decoded.text, address);
  if (!decoded || !post) return null;
  if (post.state === "missing") return fail({ code: "captures.postMissing" });
  return succeed({
    mediaType: "text/html",
    text: post.text,
    language: null,
    title: toTitle(post.text),
    pages: null,
    metadata: { encoding: decoded.encoding },
    page: toMetadata(post),
    post: toCapturedPost(post),
  });
}

type ShownPost = Extract<TelegramPost, { state: "shown" }>;

function toCapturedPost(post: ShownPost): CapturedPost {
  const { channel, number, publishedAt, isEdited, forwardedFrom } = post;
  return { network: "telegram", channel, number, publishedAt, isEdited, forwardedFrom };
}

function toMetadata(post: ShownPost): SourceMetadata {
  const own = <T>(value: T | null) => propose([from("telegram", value)]);
  const { channel, number, channelTitle, published, text } = post;
  return {
    ...noMetadata,
    title: own(toTitle(text)),
    publisher: own(channelTitle),
    containerTitle: own("Telegram"),
    published: own(published),
    language: propose([from("text", /\p{L}{3}/u.test(text) ? detectLanguage(text) : null)]),
    cslType: own("post"),
    canonicalUrl: own(`https://t.me/${channel}/${number}`),
  };
}

const titleUnitsMax = 120;

/** Posts have no title: their first line stands for it, as citation styles want it. */
function toTitle(text: string): string | null {
  const [line = ""] = text.split("\n").filter((each) => /\p{L}/u.test(each));
  if (line.length <= titleUnitsMax) return line.trim() || null;
  const cut = line.slice(0, titleUnitsMax).toWellFormed();
  return `${cut.replace(/\s+\S*$/u, "")} …`;
}
