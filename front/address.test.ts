import { Socket } from "node:net";
import { expect, test } from "vitest";
import { addressOf } from "./address.ts";

function asked(peer: string, forwardedFor?: string) {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: peer });
  return { socket, headers: forwardedFor === undefined ? {} : { "x-forwarded-for": forwardedFor } };
}

test.each([
  ["nobody says otherwise", "203.0.113.5", undefined, "203.0.113.5"],
  ["the proxy on this machine says for whom it asks", "127.0.0.1", "203.0.113.5", "203.0.113.5"],
  ["the proxy of this network does", "10.1.2.3", "2001:db8::1", "2001:db8::1"],
  ["only the proxy's own word counts", "127.0.0.1", "192.0.2.9, 203.0.113.5", "203.0.113.5"],
  ["what it says is no address", "127.0.0.1", "unknown", "127.0.0.1"],
  ["a stranger claims to ask for another", "203.0.113.5", "192.0.2.9", "203.0.113.5"],
  ["a socket takes both kinds", "::ffff:127.0.0.1", "::ffff:203.0.113.5", "203.0.113.5"],
])("behind a proxy, where %s", (_, peer, forwardedFor, address) => {
  expect(addressOf(asked(peer, forwardedFor), { isBehindProxy: true })).toBe(address);
});

test("without a proxy nobody is believed", () => {
  expect(addressOf(asked("127.0.0.1", "192.0.2.9"), { isBehindProxy: false })).toBe("127.0.0.1");
});
