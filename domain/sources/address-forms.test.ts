import { expect, test } from "vitest";
import { toAddressKeys } from "./address-keys.ts";

const keyOf = (address: string) => toAddressKeys(address)?.strict;

test.each([
  "https://youtu.be/dQw4w9WgXcQ?si=abc",
  "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s&list=PL1",
  "https://m.youtube.com/watch?feature=shared&v=dQw4w9WgXcQ",
  "https://www.youtube.com/shorts/dQw4w9WgXcQ",
  "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1",
])("a film is one at %s", (address) => {
  expect(keyOf(address)).toBe("youtube.com/watch?v=dQw4w9WgXcQ");
});

test.each([
  "https://twitter.com/Westhaven/status/1234567890?s=20&t=abc",
  "https://mobile.twitter.com/westhaven/status/1234567890",
  "https://x.com/i/web/status/1234567890/photo/1",
])("a post is one at %s", (address) => {
  expect(keyOf(address)).toBe("x.com/i/status/1234567890");
});

test("other films, posts, lists and names are others", () => {
  const addresses = [
    "https://youtu.be/dQw4w9WgXcA",
    "https://youtu.be/dQw4w9WgXca",
    "https://www.youtube.com/playlist?list=PL1",
    "https://www.youtube.com/@westhaven",
    "https://x.com/westhaven",
    "https://x.com/i/status/1",
    "https://x.com/i/status/2",
  ];
  expect(new Set(addresses.map(keyOf)).size).toBe(addresses.length);
  expect(keyOf("https://twitter.com/Westhaven")).toBe(keyOf("https://x.com/westhaven"));
});

test("what isn't a post's address stays at its site, whatever its path", () => {
  expect(keyOf("https://x.com//")).toContain("x.com");
  expect(keyOf("https://twitter.com//other.example/a")).toContain("x.com");
});

test("a phone's form of a page asks whether it is the page", () => {
  const loose = (address: string) => toAddressKeys(address)?.loose;
  expect(loose("https://news.example/2024/a.m.html")).toBe(
    loose("https://news.example/2024/a.html"),
  );
  expect(keyOf("https://news.example/2024/a.m.html")).not.toBe(
    keyOf("https://news.example/2024/a.html"),
  );
});
