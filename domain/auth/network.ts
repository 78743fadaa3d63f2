import { isIP } from "node:net";

/**
 * The network an address belongs to, as attempts are counted: /24 of IPv4 and /48 of IPv6, the smallest that one customer is commonly given
 * as a whole. An address that isn't one (no front before us) counts as one network of its own.
 */
export function toNetworkPrefix(address: string | null): string {
  const text = (address ?? "").trim().replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIP(text) === 4) return `${text.split(".").slice(0, 3).join(".")}.0/24`;
  if (isIP(text) === 6) return `${expandIpv6(text).slice(0, 3).join(":")}::/48`;
  return "unknown";
}

/** Eight groups, each without zeros in front, so that two spellings of an address are one. */
function expandIpv6(text: string): string[] {
  const [before = "", after = ""] = (text.split("%")[0] ?? "").toLowerCase().split("::");
  const head = before.split(":").filter(Boolean);
  const tail = after.split(":").filter(Boolean);
  const zeros = new Array<string>(Math.max(0, 8 - head.length - tail.length)).fill("0");
  return [...head, ...zeros, ...tail].map((group) => group.replace(/^0+(?=.)/, ""));
}
