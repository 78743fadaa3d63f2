import { expect, test } from "vitest";
import { embedsRecording } from "./embedded-recording.ts";

test.each([
  ['<video controls src="/a.mp4"></video>', true],
  ["<audio src=a.mp3>", true],
  ['<meta property="og:video:url" content="https://news.example/a.mp4">', true],
  ['<meta content="https://news.example/player" name="twitter:player">', true],
  ['<iframe width="560" src="https://www.youtube-nocookie.com/embed/abc"></iframe>', true],
  ['<iframe src="https://maps.example/embed"></iframe>', false],
  ["<p>The video shows the wall.</p>", false],
  ["<videographer>", false],
  ["<meta ".repeat(160_000), false],
  ["<iframe ".repeat(120_000), false],
  [`${"<p>Words.</p>".repeat(100_000)}<video>`, false],
])("%.60s plays a recording: %s", (page, isPlayed) => {
  expect(embedsRecording(new TextEncoder().encode(page))).toBe(isPlayed);
});
