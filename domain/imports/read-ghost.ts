import { z } from "zod";
import { bodyUnitsMax } from "./collect-item.ts";
import type { Given, GivenPost, Remark, Unread } from "./post.ts";
import { readWords } from "./read-html.ts";

const text = z
  .string()
  .nullish()
  .transform((given) => given ?? "");
const id = z.union([z.string(), z.number()]).transform(String);

const exportSchema = z.object({
  posts: z.array(z.unknown()),
  users: z.array(z.object({ id, name: text })).catch([]),
  tags: z.array(z.object({ id, name: text })).catch([]),
  posts_authors: z.array(z.object({ post_id: id, author_id: id })).catch([]),
  posts_tags: z.array(z.object({ post_id: id, tag_id: id })).catch([]),
  settings: z.array(z.object({ key: z.string(), value: z.unknown() })).catch([]),
});

const postSchema = z.object({
  id,
  uuid: text,
  title: text,
  slug: text,
  html: text,
  plaintext: text,
  lexical: text,
  mobiledoc: text,
  custom_excerpt: text,
  feature_image: text,
  feature_image_alt: text,
  type: text,
  status: text,
  visibility: text,
  published_at: z.unknown(),
  author_id: id.nullish(),
});

/** What to read an address of Ghost's own by: it leaves its host out of exports. */
const ownAddress = /__GHOST_URL__/g;

/** The posts of a Ghost export, which is one text of JSON. `site` is where the blog was, for the file doesn't say. */
export function* readGhost(json: string, site: string): Generator<Given> {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch (error) {
    const place =
      error instanceof Error ? (/position (\d+)/.exec(error.message)?.[1] ?? "none") : "none";
    yield { kind: "stop", problem: { code: "importFile.jsonBroken", values: { place } } };
    return;
  }
  const parsed = exportSchema.safeParse(findTables(read));
  if (!parsed.success) {
    yield { kind: "stop", problem: { code: "importFile.notGhost" } };
    return;
  }
  const tables = toTables(parsed.data);
  for (const post of parsed.data.posts) yield toPost(post, tables, site);
}

/** `{ db: [{ data }] }`, or `{ data }` alone. */
function findTables(read: unknown): unknown {
  const whole = z.object({ db: z.array(z.object({ data: z.unknown() })).min(1) }).safeParse(read);
  if (whole.success) return whole.data.db[0]?.data;
  const bare = z.object({ data: z.unknown() }).safeParse(read);
  return bare.success ? bare.data.data : null;
}

type Tables = {
  authors: Map<string, string[]>;
  names: Map<string, string>;
  tags: Map<string, string[]>;
  language: string;
};

function toTables(data: z.output<typeof exportSchema>): Tables {
  const names = new Map(data.users.map((user) => [user.id, user.name]));
  const tagNames = new Map(data.tags.map((tag) => [tag.id, tag.name]));
  const settings = new Map(data.settings.map(({ key, value }) => [key, value]));
  const locale = settings.get("locale") ?? settings.get("lang");
  return {
    names,
    authors: group(data.posts_authors.map((row) => [row.post_id, names.get(row.author_id)])),
    tags: group(data.posts_tags.map((row) => [row.post_id, tagNames.get(row.tag_id)])),
    language: typeof locale === "string" ? locale : "",
  };
}

function group(rows: readonly (readonly [string, string | undefined])[]): Map<string, string[]> {
  const grouped = new Map<string, string[]>();
  for (const [key, value] of rows) {
    if (value === undefined || value === "") continue;
    const held = grouped.get(key);
    if (held) held.push(value);
    else grouped.set(key, [value]);
  }
  return grouped;
}

const idOnly = z
  .object({ id: id.optional().catch(undefined), title: z.string().optional().catch(undefined) })
  .catch({});

function toPost(given: unknown, tables: Tables, site: string): Given {
  const parsed = postSchema.safeParse(given);
  if (!parsed.success) {
    const { id: foreignId = "", title = "" } = idOnly.parse(given);
    const code = foreignId === "" ? "posts.noId" : "posts.notWhole";
    return { kind: "broken", foreignId, title: title.slice(0, 500), problem: { code } };
  }
  const post = parsed.data;
  const problem = findProblem(post);
  if (problem !== null) {
    const title = readWords(post.title.slice(0, 2_000));
    return { ...problem, foreignId: post.uuid || post.id, title };
  }
  return { kind: "post", post: toGiven(post, tables, site) };
}

type GhostPost = z.output<typeof postSchema>;

function findProblem(post: GhostPost): Pick<Unread, "kind" | "problem"> | null {
  if (post.type !== "" && post.type !== "post" && post.type !== "page")
    return { kind: "left", problem: { code: "posts.otherKind", values: { kind: post.type } } };
  if (post.html.length > bodyUnitsMax) {
    const values = { megabytes: bodyUnitsMax / 1_000_000 };
    return { kind: "broken", problem: { code: "posts.tooLarge", values } };
  }
  const hasText = post.html !== "" || post.plaintext !== "";
  const isWrittenOtherwise = /"text":\s*"[^"]|\["[^"]+",\s*\{/.test(post.lexical || post.mobiledoc);
  return !hasText && isWrittenOtherwise
    ? { kind: "broken", problem: { code: "posts.noHtml" } }
    : null;
}

function toGiven(post: GhostPost, tables: Tables, site: string): GivenPost {
  const address = site === "" ? "" : `${site.replace(/\/+$/, "")}/${post.slug}/`;
  // Without the blog's address they lead nowhere: they are told as lost, and may be given by --site.
  const own = (of: string) => of.replaceAll(ownAddress, () => site.replace(/\/+$/, ""));
  const published = readDate(post.published_at);
  const byId = post.author_id ? tables.names.get(post.author_id) : undefined;
  const picture = post.feature_image === "" ? null : own(post.feature_image);
  return {
    ...{ system: "ghost", site: "", foreignId: post.uuid || post.id, title: post.title },
    ...{ excerpt: post.custom_excerpt, slug: post.slug, address },
    body: post.html === "" ? post.plaintext : own(post.html),
    hasTypedParagraphs: post.html === "",
    authors: tables.authors.get(post.id) ?? (byId ? [byId] : []),
    ...{ language: tables.language, tags: tables.tags.get(post.id) ?? [] },
    publishedAt: published === "unread" ? null : published,
    picture: picture === null ? null : { address: picture, alt: post.feature_image_alt },
    remarks: [
      ...(published === "unread" ? [{ code: "dateUnread" } as const] : []),
      ...remarkOn(post),
    ],
  };
}

function remarkOn({ status, visibility }: GhostPost): Remark[] {
  const isForMembers = visibility !== "" && visibility !== "public";
  return [
    ...(status === "published" || status === "sent" ? [] : [{ code: "wasDraft" } as const]),
    ...(isForMembers ? [{ code: "wasForMembers" } as const] : []),
  ];
}

/** Older exports count milliseconds, newer ones write it out. */
function readDate(given: unknown): Date | null | "unread" {
  if (given === null || given === undefined || given === "") return null;
  if (typeof given !== "number" && typeof given !== "string") return "unread";
  const at = new Date(given);
  return Number.isNaN(at.getTime()) ? "unread" : at;
}
