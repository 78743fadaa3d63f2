import { settleForms } from "./address-forms.ts";
import { isDoubtful, isTracking, type Parameter } from "./address-parameters.ts";
import { findWrapped } from "./address-wrappers.ts";

/**
 * What a known address is recognised by. Two of one `strict` key lead to the same text: they differ in what no server tells texts apart by
 * (letters' case where it doesn't count, http and https, www, default ports, percent signs, order of parameters, tracking, fragments, a slash at the end). Two
 * of one `loose` key may well: mobile and AMP pages, index files, archives' copies. That one asks about. `mirrorOf` is the original's address
 * where this is an archive's copy or a cache's.
 */
export type AddressKeys = { strict: string; loose: string; mirrorOf: string | null };

/** Raise it whenever a key would come out otherwise for some address: those that are kept are then made anew. */
export const addressKeysVersion = 2;

const addressUnitsMax = 10_000;
const wrappersMax = 4;

/** Null for what is no address of the web, or one of more than ten thousand characters. Names in letters of other scripts are read as the resolver reads them. */
export function toAddressKeys(address: string): AddressKeys | null {
  const given = parseAddress(address);
  if (given === null) return null;
  const original = unwrap(given);
  return {
    strict: printKey(given, { isLoose: false }),
    loose: printKey(original ?? given, { isLoose: true }),
    mirrorOf: original?.href ?? null,
  };
}

function parseAddress(address: string): URL | null {
  const text = address.trim();
  if (text.length > addressUnitsMax || !URL.canParse(text)) return null;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.hostname !== "" ? url : null;
}

/** The original of an archive's or a cache's copy, also of a copy's copy; null where the address is no such copy. */
function unwrap(url: URL): URL | null {
  let found: URL | null = null;
  for (let times = 0; times < wrappersMax; times += 1) {
    const wrapped = findWrapped(found ?? url);
    const inner = wrapped === null ? null : parseAddress(wrapped);
    if (inner === null) return found;
    found = inner;
  }
  return found;
}

function printKey(given: URL, { isLoose }: { isLoose: boolean }): string {
  const url = settleForms(given);
  const { host, path } = settlePlace(url, isLoose);
  const parameters = readParameters(url.search)
    .filter((parameter) => !isTracking(parameter) && !(isLoose && isDoubtful(parameter)))
    .filter((parameter) => !isPresentation(host, parameter))
    .sort(byName);
  const query = parameters.map(({ name, value }) => `${name}=${value}`).join("&");
  return `${host}${path}${query === "" ? "" : `?${query}`}${readRoute(url.hash)}`;
}

type Place = { host: string; path: string };

function settlePlace(url: URL, isLoose: boolean): Place {
  const bare = url.hostname.replace(/\.$/, "").replace(/^www\d?\.(?=[^.]+\.)/, "");
  const port = url.port === "80" || url.port === "443" ? "" : url.port;
  const path = settlePercents(url.pathname).replace(/\/{2,}/g, "/");
  const place = settleHost({ host: bare, path: path.replace(/\/+$/, "") });
  const loose = isLoose ? loosen(place) : place;
  return { host: loose.host + (port === "" ? "" : `:${port}`), path: loose.path };
}

const telegramHosts = new Set(["t.me", "telegram.me", "telegram.dog"]);

/** Hosts of which it is known how they address one thing in several ways. */
function settleHost({ host, path }: Place): Place {
  // Channels' names know no capital letters, and /s/ is the same channel as a page.
  if (telegramHosts.has(host)) {
    return { host: "t.me", path: path.replace(/^\/s(?=\/)/, "").toLowerCase() };
  }
  return { host, path };
}

/** How a page is shown, where the host is known: Telegram's frame or single picture of an album is the same post. */
function isPresentation(host: string, { name }: Parameter): boolean {
  return host === "t.me" && /^(?:embed|single|mode|userpic|dark|color)$/.test(name);
}

const mobileHost = /^(?:m|mobile|mobi|touch|wap|pda|amp)\.(?=[^.]+\.[^.]+)/;
/** "en.m.wikipedia.org". */
const mobileInside = /^([a-z]{2,3})\.m\.(?=[^.]+\.[^.]+)/;
const indexFile = /\/(?:index|default)\.(?:s?html?|php\d?|aspx?|jsp)$/i;

function loosen({ host, path }: Place): Place {
  const plain = path
    .replace(/^\/(?:amp|mobile)(?=\/)/i, "")
    .replace(/\/amp(?:\.html?)?$/i, "")
    .replace(/[.-]amp(?=\.s?html?$|$)/i, "")
    .replace(/\.m(?=\.s?html?$)/i, "")
    .replace(indexFile, "");
  return { host: host.replace(mobileHost, "").replace(mobileInside, "$1."), path: plain };
}

function readParameters(search: string): Parameter[] {
  return search
    .slice(1)
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const at = part.indexOf("=");
      const [name, value] = at < 0 ? [part, ""] : [part.slice(0, at), part.slice(at + 1)];
      return { name: settleQueryPart(name), value: settleQueryPart(value) };
    });
}

function byName(one: Parameter, other: Parameter): number {
  return one.name < other.name ? -1 : one.name > other.name ? 1 : 0;
}

const settleQueryPart = (part: string) => settlePercents(part.replaceAll("+", "%20"));

const unreserved = /^[A-Za-z0-9\-._~]$/;

/** Percent signs as RFC 3986 §6.2.2 has them: what needs none has none, the others in capital letters. */
function settlePercents(text: string): string {
  return text.replace(/%([0-9a-fA-F]{2})/g, (_sign, hex: string) => {
    const letter = String.fromCharCode(Number.parseInt(hex, 16));
    return unreserved.test(letter) ? letter : `%${hex.toUpperCase()}`;
  });
}

/** A fragment is a place on the page, but for those by which a page of one address shows many: "#!/news/12", "#/news/12". */
function readRoute(hash: string): string {
  return /^#(?:!|\/)./.test(hash) ? settlePercents(hash) : "";
}
