import type { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";

const near = new BlockList();
for (const [network, prefix] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["100.64.0.0", 10],
] as const) {
  near.addSubnet(network, prefix);
}
near.addAddress("::1", "ipv6");
near.addSubnet("fc00::", 7, "ipv6");
near.addSubnet("fe80::", 10, "ipv6");

/**
 * Who asks. The front speaks no TLS, so under an https address a proxy stands before it: one that connects from nearby is believed when it says
 * for whom it asks, and only the last name in the list is its own word. Anybody else is who they connect as.
 */
export function addressOf(
  request: Pick<IncomingMessage, "headers" | "socket">,
  { isBehindProxy }: { isBehindProxy: boolean },
): string | undefined {
  const peer = plain(request.socket.remoteAddress);
  if (!isBehindProxy || !peer || !isNear(peer)) return peer;
  const told = request.headers["x-forwarded-for"];
  const list = Array.isArray(told) ? told.join(",") : (told ?? "");
  const last = plain(list.split(",").at(-1)?.trim());
  return last && isIP(last) ? last : peer;
}

function isNear(address: string): boolean {
  return near.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

/** "::ffff:192.0.2.1" is 192.0.2.1 on a socket that takes both kinds. */
function plain(address: string | undefined): string | undefined {
  return address?.replace(/^::ffff:(?=\d+\.)/i, "");
}
