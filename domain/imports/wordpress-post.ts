import type { Item } from "./collect-item.ts";
import { bodyUnitsMax } from "./collect-item.ts";
import type { Given, Remark, Unread } from "./post.ts";
import { readWords } from "./read-html.ts";

export type WordpressSite = {
  address: string;
  language: string;
  /** Names by login. */
  authors: Map<string, string>;
};

const taken = new Set(["post", "page"]);
const unreadable = "\ufffd";

/** An item of the export as a post; or why it isn't one that is taken. */
export function toWordpressPost(item: Item, site: WordpressSite, isCutShort: boolean): Given {
  const of = (name: string) => item.fields.get(name)?.trim() ?? "";
  const foreignId = of("wp:post_id");
  const title = of("title");
  const refuse = (problem: Unread["problem"], kind: Unread["kind"] = "broken"): Unread => ({
    ...{ kind, foreignId, title: readWords(title.slice(0, 2_000)), problem },
  });
  const left = findReasonToLeave(of);
  if (isCutShort) return refuse({ code: "posts.cutShort" });
  if (item.isBroken) return refuse({ code: "posts.notWhole" });
  if (left !== null) return refuse(left, "left");
  if (item.isTooLarge) {
    return refuse({ code: "posts.tooLarge", values: { megabytes: bodyUnitsMax / 1_000_000 } });
  }
  if (!/^\d{1,20}$/.test(foreignId)) return refuse({ code: "posts.noId" });
  if ([...item.fields.values()].some((text) => text.includes(unreadable)))
    return refuse({ code: "posts.unreadableSigns" });
  const login = of("dc:creator");
  const author = site.authors.get(login)?.trim() || login;
  const published = readDate(of("wp:post_date_gmt"), of("pubDate"));
  const body = of("content:encoded");
  return {
    kind: "post",
    post: {
      ...{ system: "wordpress", site: site.address, foreignId, title },
      excerpt: of("excerpt:encoded"),
      ...readShortcodes(body),
      hasTypedParagraphs: !body.includes("<!-- wp:"),
      slug: readName(of("wp:post_name")),
      authors: author === "" ? [] : [author],
      ...{ language: site.language, tags: item.tags, address: of("link"), picture: null },
      publishedAt: published === "unread" ? null : published,
      remarks: [
        ...readShortcodes(body).remarks,
        ...(published === "unread" ? [{ code: "dateUnread" } as const] : []),
        ...remarkOnStatus(of("wp:status")),
      ],
    },
  };
}

function findReasonToLeave(of: (name: string) => string): Unread["problem"] | null {
  const type = of("wp:post_type");
  const status = of("wp:status");
  if (!taken.has(type)) return { code: "posts.otherKind", values: { kind: type.slice(0, 60) } };
  if (status === "trash") return { code: "posts.inTrash" };
  if (status === "auto-draft" || status === "inherit") return { code: "posts.notSaved" };
  return of("wp:post_password") === "" ? null : { code: "posts.protected" };
}

function remarkOnStatus(status: string): Remark[] {
  if (status === "private") return [{ code: "wasPrivate" }];
  return status === "publish" ? [] : [{ code: "wasDraft" }];
}

/** In UTC; null where a draft has none, written as zeros. */
function readDate(gmt: string, pubDate: string): Date | null | "unread" {
  const given = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(gmt) && !gmt.startsWith("0000");
  const text = given ? `${gmt.replace(" ", "T")}Z` : pubDate;
  if (text === "" || /^0000|-0001/.test(text)) return null;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? "unread" : at;
}

/** Names in addresses are written with percent signs where their letters aren't Latin. */
function readName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // Not encoded, but with percent signs.
    return name;
  }
}

const captions = /\[\/?(?:caption|embed|wp_caption)(?:\s[^\][]*)?\]/g;
const others =
  /\[(?:gallery|video|audio|playlist|[a-z][\w-]{1,40} [^\][]{0,500}=[^\][]{0,500})[^\][]{0,500}\]/g;

/** WordPress' signs in square brackets: those around pictures and addresses go, others are left for the writer. */
function readShortcodes(body: string): { body: string; remarks: Remark[] } {
  const text = body.replaceAll(captions, " ");
  const left = text.match(others)?.length ?? 0;
  return {
    body: text,
    remarks: left > 0 ? [{ code: "shortcodesLeft", values: { count: left } }] : [],
  };
}
