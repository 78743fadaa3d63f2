import { markup } from "#domain/markup.ts";
import { isSlug } from "#domain/slug.ts";
import { embedPath, indicatorPath } from "#domain/urls.ts";
import { readVintageDay } from "./rules-public.ts";

/** Of what is framed: a chart with its key, its notes and its source at the width of a column. */
const size = { width: 720, height: 640 };
const sizeMin = 200;

/** Which indicator an address of ours is of, and as known on which day; null where it is of none. */
export function readEmbedded(
  address: string,
  publicUrl: string,
): { slug: string; vintage: string | null } | null {
  const url = URL.parse(address);
  if (url === null || url.origin !== new URL(publicUrl).origin) return null;
  const [, slug = "", extra] = /^\/indicators\/([^/]+)(\/.*)?$/.exec(url.pathname) ?? [];
  const vintage = readVintageDay(url.searchParams.get("vintage"));
  return !isSlug(slug) || extra !== undefined || vintage === undefined ? null : { slug, vintage };
}

/** The snippet that stands in somebody's page: a frame, and beneath it words that lead here where frames aren't shown. */
export function writeEmbed(
  { slug, vintage, title }: { slug: string; vintage: string | null; title: string },
  { publicUrl, width = size.width, height = size.height }: Site,
): string {
  return String(
    markup`<iframe src="${publicUrl}${embedPath(slug, vintage)}" title="${title}" width="100%" height="${String(height)}" style="border:0;max-width:${String(width)}px" loading="lazy" allow="web-share; clipboard-write"></iframe><p><a href="${publicUrl}${indicatorPath(slug, vintage)}">${title}</a></p>`,
  );
}

type Site = { publicUrl: string; width?: number; height?: number };

/** oEmbed 1.0, https://oembed.com: what a blog asks for that was given the address of an indicator. */
export function describeEmbed(
  indicator: { slug: string; vintage: string | null; title: string },
  { publicUrl, publication, maxWidth, maxHeight }: OembedSite,
) {
  const width = Math.max(sizeMin, Math.min(size.width, maxWidth ?? size.width));
  const height = Math.max(sizeMin, Math.min(size.height, maxHeight ?? size.height));
  return {
    version: "1.0",
    type: "rich",
    provider_name: publication,
    provider_url: publicUrl,
    title: indicator.title,
    html: writeEmbed(indicator, { publicUrl, width, height }),
    width,
    height,
    cache_age: 86_400,
  };
}

type OembedSite = {
  publicUrl: string;
  publication: string;
  maxWidth: number | null;
  maxHeight: number | null;
};
