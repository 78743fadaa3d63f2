import { expect, test } from "vitest";
import { moveInList, readChannelAddress, shortenAddress } from "./rules-channels.ts";
import type { ChannelKind } from "./view.ts";

test.each<[ChannelKind, string, string]>([
  ["telegram", "https://t.me/monitor", "https://t.me/monitor"],
  ["telegram", " t.me/monitor ", "https://t.me/monitor"],
  ["youtube", "https://WWW.YouTube.com/@monitor", "https://www.youtube.com/@monitor"],
  [
    "linkedin",
    "https://ru.linkedin.com/company/monitor",
    "https://ru.linkedin.com/company/monitor",
  ],
  ["x", "https://twitter.com/monitor", "https://twitter.com/monitor"],
  ["mastodon", "https://social.example/@monitor", "https://social.example/@monitor"],
  ["website", "monitor.example", "https://monitor.example/"],
  ["website", "https://монитор.бел/", "https://xn--h1ahddcmm.xn--90ais/"],
  ["website", "monitor.example:8443/en", "https://monitor.example:8443/en"],
  ["email", "mailto:desk@monitor.example", "desk@monitor.example"],
])("of %s, “%s” is kept as %s", (kind, typed, address) => {
  expect(readChannelAddress(kind, typed)).toEqual({ ok: true, address });
});

test.each<[ChannelKind, string, string]>([
  ["telegram", "https://telegram.example/monitor", "host"],
  ["telegram", "https://not-t.me/monitor", "host"],
  ["telegram", "https://t.me.example/monitor", "host"],
  ["telegram", "http://t.me/monitor", "address"],
  ["telegram", "https://t.me/", "address"],
  ["telegram", "@monitor", "address"],
  ["mastodon", "https://social.example", "address"],
  ["website", "https://desk:secret@monitor.example/", "address"],
  ["website", "javascript:alert(1)", "address"],
  ["website", "monitor example.org", "address"],
  ["website", "localhost", "address"],
  ["email", "desk", "email"],
  ["email", "a@b.example, c@d.example", "email"],
])("of %s, “%s” is refused for its %s", (kind, typed, wrong) => {
  expect(readChannelAddress(kind, typed)).toMatchObject({ ok: false, wrong });
});

test("a channel is told by where it leads, without what an address begins and ends with", () => {
  expect(
    shortenAddress({ kind: "youtube", address: "https://www.youtube.com/@monitor/?si=1" }),
  ).toBe("youtube.com/@monitor");
  expect(shortenAddress({ kind: "website", address: "https://monitor.example/" })).toBe(
    "monitor.example",
  );
});

test("a channel changes places with its neighbour, and stays where there is none", () => {
  const channels = ["a", "b", "c"].map((address) => ({ kind: "website" as const, address }));
  const order = (address: string, way: "up" | "down") =>
    moveInList(channels, address, way)
      .map((channel) => channel.address)
      .join("");
  expect(order("b", "up")).toBe("bac");
  expect(order("b", "down")).toBe("acb");
  expect(order("a", "up")).toBe("abc");
  expect(order("c", "down")).toBe("abc");
  expect(order("d", "up")).toBe("abc");
});
