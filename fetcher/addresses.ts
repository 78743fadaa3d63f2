import { BlockList, isIP } from "node:net";

/**
 * Which numeric addresses are anybody's: by the IANA registries of special-purpose addresses (RFC 6890 and its updates). Node's own BlockList reads an address with
 * the same parser that the connection is opened by, so there is no notation that the two could take for different things.
 */
const specialFour: [net: string, prefix: number][] = [
  ["0.0.0.0", 8], // this network
  ["10.0.0.0", 8], // private
  ["100.64.0.0", 10], // carrier-grade NAT
  ["127.0.0.0", 8], // loopback
  ["169.254.0.0", 16], // link-local, among them every cloud's metadata
  ["172.16.0.0", 12], // private
  ["192.0.0.0", 24], // protocol assignments
  ["192.0.2.0", 24], // documentation
  ["192.31.196.0", 24], // AS112
  ["192.52.193.0", 24], // AMT
  ["192.88.99.0", 24], // 6to4 relays
  ["192.168.0.0", 16], // private
  ["192.175.48.0", 24], // AS112
  ["198.18.0.0", 15], // benchmarks
  ["198.51.100.0", 24], // documentation
  ["203.0.113.0", 24], // documentation
  ["224.0.0.0", 4], // multicast
  ["240.0.0.0", 4], // reserved, and broadcast
];

/**
 * Of IPv6 only what has been given out to be used by anybody at all: so mapped, compatible, translated (NAT64), unique local, link-local, site-local and multicast
 * addresses, and whatever is thought of next, are out without being named.
 */
const givenOutSix: [net: string, prefix: number] = ["2000::", 3];

const specialSix: [net: string, prefix: number][] = [
  ["2001::", 23], // protocol assignments: Teredo, ORCHID, benchmarks
  ["2001:db8::", 32], // documentation
  ["2002::", 16], // 6to4, which carries an IPv4 address
  ["2620:4f:8000::", 48], // AS112
  ["3fff::", 20], // documentation
];

const fours = listOf(specialFour, "ipv4");
const sixes = listOf(specialSix, "ipv6");
const givenOut = listOf([givenOutSix], "ipv6");
const loopbacks = listOf([["127.0.0.0", 8]], "ipv4");
loopbacks.addAddress("::1", "ipv6");

function listOf(nets: readonly [string, number][], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of nets) list.addSubnet(net, prefix, family);
  return list;
}

/** Whether a numeric address is one that anybody may be asked at. False for whatever is no numeric address, and for one with a zone. */
export function isPublicAddress(address: string): boolean {
  if (address.includes("%")) return false;
  const family = isIP(address);
  if (family === 4) return !fours.check(address, "ipv4");
  if (family === 6) return givenOut.check(address, "ipv6") && !sixes.check(address, "ipv6");
  return false;
}

/** Of this machine, plainly written: for the ports that tests may ask at. */
export function isLoopbackAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && loopbacks.check(address, family === 4 ? "ipv4" : "ipv6");
}
