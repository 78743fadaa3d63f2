import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { Refusal } from "./refusal.ts";

/**
 * Special ranges that ipaddr.js calls unicast, or by which an address of version 4 is wrapped: NAT64, 6to4, Teredo, discard, documentation, site-local.
 */
const refused6 = [
  "64:ff9b::/96",
  "64:ff9b:1::/48",
  "2002::/16",
  "2001::/23",
  "100::/64",
  "2001:db8::/32",
  "3fff::/20",
  "5f00::/16",
  "fec0::/10",
].map((range) => ipaddr.parseCIDR(range));

/** Names that no public resolver knows, whatever ours says of them. */
const localName =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa|onion|test|invalid)$/i;

/** Whether an address of either version is one of the public internet. What isn't an address isn't. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || !ipaddr.isValid(address)) return false;
  // Version 4 within version 6 is taken for what it is.
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  if (parsed instanceof ipaddr.IPv4) return true;
  const isGlobal = parsed.match(ipaddr.IPv6.parse("2000::"), 3);
  return isGlobal && refused6.every(([range, bits]) => !parsed.match(range as ipaddr.IPv6, bits));
}

/** The address of a host that is written as one; null for a name. As URLs write it: without brackets. */
export function readLiteral(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return isIP(bare) === 0 ? null : bare;
}

/** Loopback ports that tests allow: "127.0.0.1:4100". Nothing else is opened by it. */
export type Allowed = ReadonlySet<string>;

/** Reads "127.0.0.1:4100,[::1]:4101"; what isn't a port of loopback is left out. */
export function readAllowed(text: string | undefined): Allowed {
  const ports = (text ?? "").split(",").flatMap((entry) => {
    const [, host = "", port = ""] =
      /^\s*(127\.\d+\.\d+\.\d+|\[::1\]|localhost):(\d{1,5})\s*$/.exec(entry) ?? [];
    return host === "" ? [] : [`${host}:${port}`];
  });
  return new Set(ports);
}

/** Throws a Refusal for what is no public address of the web: by how it is written; names are resolved later. */
export function vetUrl(text: string, { urlChars }: { urlChars: number }, allowed: Allowed): URL {
  if (text.length > urlChars) throw new Refusal("address.tooLong");
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url) throw new Refusal("address.invalid");
  if (url.protocol !== "https:" && url.protocol !== "http:") throw new Refusal("address.scheme");
  if (url.username !== "" || url.password !== "") throw new Refusal("address.credentials");
  if (isAllowed(url, allowed)) return url;
  if (url.port !== "" && url.port !== "80" && url.port !== "443") throw new Refusal("address.port");
  const name = url.hostname.replace(/\.+$/, "");
  const literal = readLiteral(name);
  const isRefused =
    literal === null ? !name.includes(".") || localName.test(name) : !isPublicAddress(literal);
  if (isRefused) throw new Refusal("address.notPublic");
  return url;
}

export function isAllowed(url: URL, allowed: Allowed): boolean {
  return url.port !== "" && allowed.has(`${url.hostname}:${url.port}`);
}
