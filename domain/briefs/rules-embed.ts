import { isSlug } from "#domain/slug.ts";
import { readLanguage, versionCardPath } from "#domain/urls.ts";

/** Which brief an address of ours is of, and which version of it (null: the newest); null where it is of none. */
export function readEmbeddedBrief(
  address: string,
  publicUrl: string,
): { slug: string; n: number | null } | null {
  const url = URL.parse(address);
  if (url === null || url.origin !== new URL(publicUrl).origin) return null;
  const [, slug = "", n] =
    /^\/briefs\/([^/]+)(?:\/v\/([1-9]\d{0,5}))?$/.exec(readLanguage(url.pathname).path) ?? [];
  return isSlug(slug) ? { slug, n: n === undefined ? null : Number(n) } : null;
}

type Embedded = { slug: string; version: number; title: string; authors: readonly string[] };

/** oEmbed 1.0, https://oembed.com: a brief is shown as a link with its card, for a part of it in somebody's page would stand without its evidence. */
export function describeBriefEmbed(
  { slug, version, title, authors }: Embedded,
  { publicUrl, publication }: { publicUrl: string; publication: string },
) {
  return {
    version: "1.0",
    type: "link",
    provider_name: publication,
    provider_url: publicUrl,
    title,
    ...(authors.length === 0 ? {} : { author_name: authors.join(", ") }),
    thumbnail_url: `${publicUrl}${versionCardPath(slug, version)}`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
    cache_age: 86_400,
  };
}
