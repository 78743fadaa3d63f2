import type { GivenPost } from "#domain/imports/post.ts";

let made = 0;

/** A post as an export gives it. */
export function buildGivenPost(given: Partial<GivenPost> = {}): GivenPost {
  made += 1;
  return {
    ...{ system: "wordpress", site: "https://old.example", foreignId: String(made) },
    ...{ title: `Post ${made}`, excerpt: "", body: "<p>Words.</p>", hasTypedParagraphs: false },
    ...{ slug: `post-${made}`, authors: ["Ann Doe"], language: "en", tags: [] },
    address: `https://old.example/post-${made}/`,
    ...{ publishedAt: new Date("2020-01-02T03:04:05Z"), picture: null, remarks: [] },
    ...given,
  };
}

export type ItemParts = {
  id?: number | string;
  title?: string;
  body?: string;
  excerpt?: string;
  slug?: string;
  type?: string;
  status?: string;
  password?: string;
  author?: string;
  date?: string;
  tags?: readonly string[];
};

/** One item of a WordPress export, as WordPress writes it. */
export function writeItem(parts: ItemParts = {}): string {
  const { id = 1, title = "A post", body = "Words.", excerpt = "", slug = `post-${id}` } = parts;
  const { type = "post", status = "publish", password = "", author = "ann" } = parts;
  const { date = "2020-01-02 03:04:05", tags = [] } = parts;
  const categories = tags.map(
    (tag) => `<category domain="post_tag" nicename="${tag}"><![CDATA[${tag}]]></category>`,
  );
  return `<item>
    <title><![CDATA[${title}]]></title>
    <link>https://old.example/${slug}/</link>
    <pubDate>Thu, 02 Jan 2020 03:04:05 +0000</pubDate>
    <dc:creator><![CDATA[${author}]]></dc:creator>
    <guid isPermaLink="false">https://old.example/?p=${id}</guid>
    <content:encoded><![CDATA[${body}]]></content:encoded>
    <excerpt:encoded><![CDATA[${excerpt}]]></excerpt:encoded>
    <wp:post_id>${id}</wp:post_id>
    <wp:post_date_gmt><![CDATA[${date}]]></wp:post_date_gmt>
    <wp:post_name><![CDATA[${slug}]]></wp:post_name>
    <wp:status><![CDATA[${status}]]></wp:status>
    <wp:post_type><![CDATA[${type}]]></wp:post_type>
    <wp:post_password><![CDATA[${password}]]></wp:post_password>
    ${categories.join("\n")}
    <wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value><![CDATA[1]]></wp:meta_value></wp:postmeta>
    <wp:comment><wp:comment_id>7</wp:comment_id><wp:comment_content><![CDATA[A remark]]></wp:comment_content></wp:comment>
  </item>`;
}

export const wordpressHead = `<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
  <title>Old blog</title><language>en-US</language><wp:wxr_version>1.2</wp:wxr_version>
  <wp:base_site_url>https://old.example</wp:base_site_url><wp:base_blog_url>https://old.example</wp:base_blog_url>
  <wp:author><wp:author_login><![CDATA[ann]]></wp:author_login><wp:author_display_name><![CDATA[Ann Doe]]></wp:author_display_name></wp:author>
`;
export const wordpressEnd = "\n</channel>\n</rss>\n";

export const writeWordpress = (...items: readonly string[]): string =>
  wordpressHead + items.join("\n") + wordpressEnd;

/** A Ghost export with these posts, by Ann Doe, under a tag. */
export function writeGhost(...posts: readonly Record<string, unknown>[]): string {
  const whole = posts.map((post, at) => ({
    ...{ id: `5f0000000000000000000${at}`, uuid: `uuid-${at}`, title: `Post ${at}` },
    ...{ slug: `ghost-post-${at}`, html: "<p>Words.</p>", status: "published", type: "post" },
    ...{ visibility: "public", published_at: "2020-01-02T03:04:05.000Z", custom_excerpt: null },
    ...{ feature_image: null, plaintext: "Words.", lexical: null, mobiledoc: null },
    ...post,
  }));
  const data = {
    posts: whole,
    users: [{ id: "u1", name: "Ann Doe" }],
    tags: [{ id: "t1", name: "Trade" }],
    posts_authors: whole.map(({ id }) => ({ post_id: id, author_id: "u1" })),
    posts_tags: whole.map(({ id }) => ({ post_id: id, tag_id: "t1" })),
    settings: [{ key: "locale", value: "en" }],
  };
  return JSON.stringify({ db: [{ meta: { exported_on: 1, version: "5.0.0" }, data }] });
}
