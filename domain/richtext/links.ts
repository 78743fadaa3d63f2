const hrefCharsMax = 2_000;
/** What browsers drop or read as something else inside an address; with any of it, what we checked isn't what they open. */
const misread = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s\\<>"`]/u;
const schemes = new Set(["http:", "https:", "mailto:"]);
/** Stands for ours when a site path is read; never printed. */
const anyOrigin = "https://site.invalid";

/**
 * Where a link may lead: http, https and mailto, or a path of this site. Anything a browser might read as another scheme or host
 * (`java\tscript:`, `//host`, `/\host`, credentials before the host) is refused, rather than mended.
 */
export function isHref(value: unknown): value is string {
  if (typeof value !== "string" || value === "" || value.length > hrefCharsMax) return false;
  if (misread.test(value) || !value.isWellFormed()) return false;
  return value.startsWith("/") ? isSitePath(value) : isAddress(value);
}

function isSitePath(path: string): boolean {
  if (path.startsWith("//")) return false;
  return URL.parse(path, anyOrigin)?.origin === anyOrigin;
}

function isAddress(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !schemes.has(url.protocol)) return false;
  // URL accepts "https:host" and "https:/host"; people and other readers of the document don't.
  if (url.protocol === "mailto:") return /^[^@\s,]+@[^@\s,]+$/.test(url.pathname);
  return (
    /^https?:\/\/[^/]/i.test(text) &&
    url.username === "" &&
    url.password === "" &&
    url.hostname !== ""
  );
}

/** What somebody typed or pasted as an address, as an href; null where it can't be one. */
export function toHref(typed: string): string | null {
  const text = typed.trim();
  if (isHref(text)) return text;
  if (/^[^@\s/:]+@[^@\s/:]+\.[^@\s/:]+$/.test(text))
    return isHref(`mailto:${text}`) ? `mailto:${text}` : null;
  if (/^[^\s/:@]+\.[^\s/:@]{2,}(?:[/?#]\S*)?$/.test(text))
    return isHref(`https://${text}`) ? `https://${text}` : null;
  return null;
}
