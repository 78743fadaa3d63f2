import { expect, test } from "vitest";
import { toNetworkPrefix } from "./network.ts";

test.each([
  ["203.0.113.77", "203.0.113.0/24"],
  ["::ffff:203.0.113.77", "203.0.113.0/24"],
  ["2001:db8:7:1::5", "2001:db8:7::/48"],
  ["2001:0DB8:0007:ffff:1:2:3:4", "2001:db8:7::/48"],
  ["::1", "0:0:0::/48"],
  ["2001:db8::1", "2001:db8:0::/48"],
  [null, "unknown"],
  ["not an address", "unknown"],
])("%s is of %s", (address, prefix) => {
  expect(toNetworkPrefix(address)).toBe(prefix);
});
