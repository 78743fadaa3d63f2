import { expect, test } from "vitest";
import { findClash, placeOf, readManifest, writeManifest } from "./export-layout.ts";
import type { Ending } from "./layout.ts";

test.each<[string, Ending, string]>([
  ["/", "html", "index.html"],
  ["/briefs", "html", "briefs/index.html"],
  ["/briefs/a/v/1", "html", "briefs/a/v/1/index.html"],
  ["/briefs/on-2.0", "html", "briefs/on-2.0/index.html"],
  ["/old.html", "html", "old.html"],
  ["/api/v1/briefs/a", "json", "api/v1/briefs/a/index.json"],
  ["/_next/static/a-1.css", "css", "_next/static/a-1.css"],
  ["/media/1f.jpeg", "jpg", "media/1f.jpeg"],
  ["/favicon.svg", "svg", "favicon.svg"],
])("%s (%s) lies in %s", (address, ending, path) => {
  expect(placeOf(address, ending)).toBe(path);
});

const plan = (...files: [string, Ending][]) =>
  files.map(([address, ending]) => ({ address, path: placeOf(address, ending) }));

test.each<[string, [string, Ending][], { one: string; other: string } | null]>([
  [
    "pages below pages",
    [
      ["/", "html"],
      ["/a", "html"],
      ["/a/b", "html"],
      ["/a", "json"],
    ],
    null,
  ],
  [
    "one place for two",
    [
      ["/a", "html"],
      ["/a/index.html", "html"],
    ],
    { one: "/a", other: "/a/index.html" },
  ],
  [
    "a file where a folder is to be",
    [
      ["/a.css/b", "html"],
      ["/a.css", "css"],
    ],
    { one: "/a.css", other: "/a.css/b" },
  ],
  [
    "the manifest's place",
    [["/manifest.json", "json"]],
    { one: "/manifest.json", other: "/manifest.json" },
  ],
])("%s: told where they clash", (_, files, clash) => {
  expect(findClash(plan(...files))).toEqual(clash);
});

const file = { address: "/a", path: "a/index.html", mediaType: "text/html", sha256: "0", bytes: 1 };
const site = { publicUrl: "https://example.org", change: 7 };

test("a manifest is read as it was written, sorted by place", () => {
  const front = { ...file, address: "/", path: "a.html" };
  const text = writeManifest({ ...site, files: [front, file] });
  expect(readManifest(text)).toEqual({
    format: "plumbline-export-1",
    ...site,
    files: [front, file],
  });
  expect(writeManifest({ ...site, files: [file, front] })).toBe(text);
});

test.each([
  ["no JSON", "{"],
  ["a web app's", JSON.stringify({ name: "app", icons: [] })],
  ...["../passwd", "/etc/passwd", "a/../../b", "", "manifest.json", ".unfinished/a"].map((path) => [
    `one that names ${path || "nothing"}`,
    writeManifest({ ...site, files: [{ ...file, path }] }),
  ]),
])("is no manifest of ours: %s", (_, text) => {
  expect(readManifest(text)).toBeNull();
});
