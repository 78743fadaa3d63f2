/**
 * The address of the original in that of an archive's copy or a cache's; null where there is none in it. A short archive address ("archive.ph/AbCdE") doesn't
 * say of what it is a copy.
 */
export function findWrapped(url: URL): string | null {
  const host = url.hostname.replace(/^www\./, "");
  const rest = url.pathname + url.search + url.hash;
  if (/^(?:web\.archive\.org|web-beta\.archive\.org)$/.test(host)) return readWayback(rest);
  if (/^archive\.(?:ph|today|is|md|li|fo|vn)$/.test(host)) return readArchiveToday(rest);
  if (/(?:^|\.)cdn\.ampproject\.org$/.test(host)) return readAmpCache(rest);
  if (/^google(?:\.[a-z]{2,3}){1,2}$/.test(host)) return readGoogle(url, rest);
  if (host === "webcache.googleusercontent.com") return readGoogleCache(url);
  if (
    /^(?:arquivo\.pt|wayback\.archive-it\.org|webarchive\.nationalarchives\.gov\.uk)$/.test(host)
  ) {
    return readWayback(rest.replace(/^\/(?:wayback|all|\d{1,8}|ukgwa)(?=\/\d{4,14})/, "/web"));
  }
  return null;
}

/** /web/20230101000000id_/https://…; also without a time, or with a star for all times. */
function readWayback(rest: string): string | null {
  const found =
    /^\/web\/(?:\d{1,14}|\*)(?:[a-z]{2}_)?\/(.+)$/s.exec(rest) ??
    /^\/web\/(https?:.+)$/s.exec(rest);
  return found?.[1] === undefined ? null : asAddress(found[1]);
}

/** /2023.01.01-000000/https://…, /20230101000000/https://…, /newest/https://…, /o/AbCdE/https://… */
function readArchiveToday(rest: string): string | null {
  const found =
    /^\/(?:(?:[\d.-]{4,20}|newest|oldest|timegate|o\/\w+)\/)(https?:.+|[\w-]+(?:\.[\w-]+)+.*)$/s.exec(
      rest,
    ) ?? /^\/(https?:.+)$/s.exec(rest);
  return found?.[1] === undefined ? null : asAddress(found[1]);
}

/** /c/s/example.org/news: c is for documents, v for viewers, s for https. */
function readAmpCache(rest: string): string | null {
  const found = /^\/[civr]\/(s\/)?([\w-]+(?:\.[\w-]+)+.*)$/s.exec(rest);
  return found === null ? null : `http${found[1] ? "s" : ""}://${found[2]}`;
}

function readGoogle(url: URL, rest: string): string | null {
  if (url.pathname === "/url")
    return asAddress(url.searchParams.get("url") ?? url.searchParams.get("q") ?? "");
  const found = /^\/amp\/(s\/)?([\w-]+(?:\.[\w-]+)+.*)$/s.exec(rest);
  return found === null ? null : `http${found[1] ? "s" : ""}://${found[2]}`;
}

/** ?q=cache:AbCdE:https://… */
function readGoogleCache(url: URL): string | null {
  const found = /^cache:(?:[\w-]{6,20}:)?(\S+)/.exec(url.searchParams.get("q") ?? "");
  return found?.[1] === undefined ? null : asAddress(found[1]);
}

/** Archives leave out the second slash, or the scheme, and some write the whole percent-encoded. */
function asAddress(text: string): string | null {
  const plain = /^https?%3a/i.test(text) ? decode(text) : text;
  const whole = plain.replace(/^(https?):\/(?!\/)/i, "$1://");
  if (/^https?:\/\//i.test(whole)) return whole;
  return /^[\w-]+(?:\.[\w-]+)+(?:[/:?]|$)/.test(whole) ? `http://${whole}` : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Percent signs that encode no UTF-8: then it stays as it is.
    return text;
  }
}
