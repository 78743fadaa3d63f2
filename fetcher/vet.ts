import { isIP } from "node:net";
import { isLoopbackAddress, isPublicAddress } from "./addresses.ts";
import { Stop } from "./stop.ts";

/** UTF-16 code units. */
const addressCharsMax = 4_000;

/** RFC 1035. */
const nameCharsMax = 253;

/** Names that by RFC 6761, 6762, 7686, 8375 and 9476, or by wide custom, mean this machine, this network or nothing at all. */
const innerNames =
  /(^|\.)(alt|arpa|corp|domain|example|home|internal|intranet|invalid|lan|local|localdomain|localhost|mail|onion|private|test)$/;

/**
 * Host and port pairs on this machine that may be asked all the same: "127.0.0.1:8080". For tests; `parseLoopbackPorts` is the only maker, and
 * takes nothing that isn't this machine's.
 */
export type LoopbackPorts = ReadonlySet<string>;

/** What an address that may be asked comes down to. */
export type Vetted = {
  /** Without fragment. */
  url: URL;
  /** The name, or the numeric address without brackets. */
  host: string;
  port: number;
  isSecure: boolean;
  /** Whether one of the excepted ports is meant. */
  isExcepted: boolean;
};

/** Reads pairs parted by commas; throws where one isn't plainly a port of this machine. */
export function parseLoopbackPorts(text: string): LoopbackPorts {
  const pairs = text.split(",").filter((pair) => pair !== "");
  for (const pair of pairs) {
    const [, host = "", port = ""] = /^(\[[^\]]+\]|[^:]+):(\d{1,5})$/.exec(pair) ?? [];
    if (!isLoopbackAddress(bare(host)) || Number(port) > 65_535 || Number(port) < 1)
      throw new Error(`"${pair}" is not a port of this machine, such as 127.0.0.1:8080.`);
  }
  return new Set(pairs);
}

/**
 * Reads an address as a browser would (WHATWG URL, which brings every notation of a numeric address into one) and says what may be asked: http or https, on
 * their ports, without credentials, at a name or a public numeric address. What a name resolves to is looked at later. Throws a Stop.
 */
export function vetAddress(text: string, except: LoopbackPorts, base?: URL): Vetted {
  if (text.length > addressCharsMax) throw new Stop("address.tooLong");
  const url = URL.parse(text, base?.href);
  if (url === null) throw new Stop("address.unreadable");
  if (url.href.length > addressCharsMax) throw new Stop("address.tooLong");
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new Stop("address.scheme");
  if (url.username !== "" || url.password !== "") throw new Stop("address.credentials");
  url.hash = "";
  const isSecure = url.protocol === "https:";
  const port = url.port === "" ? (isSecure ? 443 : 80) : Number(url.port);
  const isExcepted = except.has(`${url.hostname}:${port}`);
  const host = bare(url.hostname);
  if (!isExcepted) {
    if (!mayBePublic(host)) throw new Stop("address.notPublic");
    if (port !== 80 && port !== 443) throw new Stop("address.port");
  }
  return { url, host, port, isSecure, isExcepted };
}

function mayBePublic(host: string): boolean {
  if (isIP(host) !== 0) return isPublicAddress(host);
  const name = host.replace(/\.$/, "");
  return name.includes(".") && name.length <= nameCharsMax && !innerNames.test(name);
}

/** A numeric IPv6 address stands in brackets in a URL, and nowhere else. */
function bare(host: string): string {
  return host.startsWith("[") ? host.slice(1, -1) : host;
}
