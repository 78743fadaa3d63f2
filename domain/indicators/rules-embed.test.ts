import { describe, expect, test } from "vitest";
import { describeEmbed, readEmbedded, writeEmbed } from "./rules-embed.ts";

const publicUrl = "https://monitor.example";

describe("an address that is asked for", () => {
  test.each([
    ["https://monitor.example/indicators/trade", { slug: "trade", vintage: null }],
    [
      "https://monitor.example/indicators/trade?vintage=2024-01-31",
      { slug: "trade", vintage: "2024-01-31" },
    ],
    ["https://monitor.example/indicators/trade?vintage=soon", null],
    ["https://monitor.example/indicators/Trade", null],
    ["https://monitor.example/indicators/trade/x", null],
    ["https://monitor.example/briefs/trade", null],
    ["https://elsewhere.example/indicators/trade", null],
    ["https://monitor.example.evil.example/indicators/trade", null],
    ["http://monitor.example/indicators/trade", null],
    ["javascript:alert(1)", null],
    ["", null],
  ])("%s", (address, expected) => {
    expect(readEmbedded(address, publicUrl)).toEqual(expected);
  });
});

test("a title can't get out of the snippet", () => {
  const html = writeEmbed(
    { slug: "trade", vintage: null, title: `"><script>alert(1)</script>&` },
    { publicUrl },
  );
  expect(html).not.toContain("<script>");
  expect(html).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;"');
});

test("it keeps to the sizes that are asked for, down to what can be read", () => {
  const of = (maxWidth: number | null, maxHeight: number | null) => {
    const site = { publicUrl, publication: "Monitor", maxWidth, maxHeight };
    return describeEmbed({ slug: "trade", vintage: "2024-01-31", title: "Trade" }, site);
  };
  expect(of(null, null)).toMatchObject({ width: 720, height: 640, type: "rich", version: "1.0" });
  expect(of(400, 9000)).toMatchObject({ width: 400, height: 640 });
  expect(of(1, 1)).toMatchObject({ width: 200, height: 200 });
  expect(of(null, null).html).toContain(`${publicUrl}/embed/indicators/trade/2024-01-31`);
});
