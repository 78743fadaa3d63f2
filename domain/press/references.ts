/**
 * Addresses of our own files in a page (style sheets, fonts, pictures, scripts) or a style sheet: what must be pressed with it, so that it can be read when
 * nothing but files is there. Pure.
 */
export function findReferences(text: string, kind: "html" | "css"): string[] {
  const found = new Set<string>();
  for (const pattern of patterns[kind])
    for (const [, given = ""] of text.matchAll(pattern))
      for (const one of given.split(",")) {
        const path = toPath(one.trim().split(/\s/, 1)[0] ?? "");
        if (path && isFile(path)) found.add(path);
      }
  return [...found];
}

const patterns = {
  html: [
    /<(?:link|img|script|source)\b[^>]*?\s(?:href|src|srcset)="([^"]+)"/g,
    /\ssrcset="([^"]+)"/gi,
  ],
  css: [/url\(\s*["']?([^"')]+)["']?\s*\)/g],
};

/** Of this site, without what a browser only keeps for itself. */
function toPath(reference: string): string | null {
  if (!reference.startsWith("/") || reference.startsWith("//")) return null;
  return reference.replace(/[?#].*$/s, "");
}

function isFile(path: string): boolean {
  return (
    /^\/(?:_next\/static|fonts|media|accent)\//.test(path) || /^\/[^/]+\.[a-z0-9]+$/.test(path)
  );
}
