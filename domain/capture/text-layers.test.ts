import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseText } from "#domain/evidence/normalise.ts";
import type { Result } from "#domain/result.ts";
import { buildDocx, buildDocxParagraph, buildZip } from "#tests/factories/docx-file.ts";
import { buildPdf, buildPdfWithoutText } from "#tests/factories/pdf-file.ts";
import { soundWave } from "#tests/factories/recordings.ts";
import { type CaptureFile, readTextLayer, type TextLayer } from "./text-layers.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const sentence =
  "Trade between the two harbours came to 48.5 million crowns in 2023, said Ingrid Halvorsen. ";

async function layerOf(file: CaptureFile): Promise<TextLayer> {
  const read = await readTextLayer(file);
  if (!read.ok) throw new Error(`refused: ${read.problems[0]?.code}`);
  return read.value;
}
async function problemOf(file: CaptureFile): Promise<string | undefined> {
  const read: Result<TextLayer> = await readTextLayer(file);
  return read.ok ? undefined : read.problems[0]?.code;
}

describe("a web page", () => {
  const page = (body: string, head = "") =>
    encode(
      `<!DOCTYPE html><html lang="en-GB"><head><title>Harbour news</title>${head}</head><body>${body}</body></html>`,
    );
  const article = `<article><h1>The harbour</h1>${`<p>${sentence.repeat(3)}</p>`.repeat(4)}</article>`;

  test("gives its article, in paragraphs, without what stands around", async () => {
    const layer = await layerOf({
      bytes: page(
        `<nav><a href="/">Home</a> <a href="/about">About us</a></nav>${article}<footer>All rights reserved</footer>`,
      ),
    });
    expect(layer).toMatchObject({
      mediaType: "text/html",
      title: "Harbour news",
      language: "en",
      pages: null,
    });
    expect(
      layer.text.split("\n\n").filter((paragraph) => paragraph.startsWith("Trade between")),
    ).toHaveLength(4);
    expect(layer.text).not.toContain("All rights reserved");
  });

  test("runs no script and lets none into the text", async () => {
    const mark = Symbol.for("plumbline.ran");
    const hostile = `<script>globalThis[Symbol.for("plumbline.ran")] = 1; document.write("WRITTEN")</script>
      <noscript>NOSCRIPT</noscript><style>p { color: red }</style><template>TEMPLATE</template>
      <svg><text>SVG</text><script>alert(1)</script></svg><textarea>AREA</textarea><iframe srcdoc="<p>FRAME</p>"></iframe>
      <p onclick="alert(1)">Shown</p><p hidden>HIDDEN</p><p style="display: none">NONE</p><img src=x onerror="alert(1)" alt="ALT">`;
    for (const body of [hostile, hostile + article]) {
      const { text } = await layerOf({ bytes: page(body) });
      expect(text).not.toMatch(
        /WRITTEN|NOSCRIPT|color|TEMPLATE|SVG|AREA|FRAME|HIDDEN|NONE|ALT|alert|globalThis/,
      );
    }
    expect(Reflect.has(globalThis, mark)).toBe(false);
  });

  test.each([
    ["a comment", "<!-- saved from the web --> "],
    ["an XML declaration", '<?xml version="1.0"?>\n'],
    ["a mark of its encoding", "\ufeff\n"],
  ])("may begin with %s", async (_what, before) => {
    const bytes = encode(`${before}<html><body><p>Shown</p></body></html>`);
    expect(await layerOf({ bytes })).toMatchObject({ mediaType: "text/html", text: "Shown" });
  });

  test("that begins otherwise is one if its name says so", async () => {
    const bytes = encode("Saved by a browser <html><body><p>Shown</p></body></html>");
    expect(await layerOf({ bytes, fileName: "page.htm" })).toMatchObject({
      mediaType: "text/html",
    });
  });

  test("with megabytes of pictures within it is read without them", async () => {
    const picture = `<img src="data:image/png;base64,${"iVBORw0KGgo".repeat(600_000)}" alt="">`;
    const { text } = await layerOf({ bytes: page(`<p>Before</p>${picture}<p>after</p>`) });
    expect(text).toBe("Before\n\nafter");
  });

  test("without an article gives the body", async () => {
    const { text } = await layerOf({
      bytes: page("<div>First<br>second</div><ul><li>one</li><li>two</li></ul>"),
    });
    expect(text).toBe("First\nsecond\n\none\ntwo");
  });

  test("keeps the cells of a table apart", async () => {
    const { text } = await layerOf({
      bytes: page(
        "<table><tr><th>2022</th><th>2023</th></tr><tr><td>45</td><td>46.5</td></tr></table>",
      ),
    });
    expect(text).toContain("2022 | 2023\n");
    expect(text).toContain("45 | 46.5");
  });

  test("is read in the encoding that its meta element names", async () => {
    const html =
      "<html><head><meta charset=windows-1251></head><body><p>\xd2\xee\xf0\xe3\xee\xe2\xeb\xff</p></body></html>";
    const bytes = Uint8Array.from(html, (character) => character.charCodeAt(0));
    const layer = await layerOf({ bytes });
    expect(layer.text).toBe("Торговля");
    expect(layer.language).toBe("ru");
  });

  test("tells what it says of itself", async () => {
    const head =
      '<meta property="og:site_name" content="Harbour Times"><meta name="author" content="A. Author"><link rel="canonical" href="https://example.org/a">';
    const { metadata } = await layerOf({ bytes: page("<p>Short</p>", head) });
    expect(metadata).toMatchObject({
      siteName: "Harbour Times",
      byline: "A. Author",
      canonicalUrl: "https://example.org/a",
    });
  });

  test("nested deeper than Readability can bear is read as it stands", async () => {
    const layer = await layerOf({
      bytes: page("<div>".repeat(1_900) + article + "</div>".repeat(1_900)),
    });
    expect(layer.text).toContain("Trade between");
  });

  test.each([
    ["nested beyond any stack", "<div>".repeat(100_000)],
    ["of countless nodes", "<".repeat(1_000_000)],
    ["of countless tags", "<b>x</b>".repeat(300_000)],
    [
      "of countless attributes",
      `<p ${Array.from({ length: 200_000 }, (_, n) => `a${n}=1`).join(" ")}>x</p>`,
    ],
  ])("%s is refused before it is parsed", async (_name, body) =>
    expect(await problemOf({ bytes: page(body) })).toBe("captures.htmlTooManyTags"),
  );

  test("of 6 MB and more is refused before it is parsed", async () => {
    expect(await problemOf({ bytes: page("<p>x</p>".repeat(800_000)) })).toBe(
      "captures.htmlTooLarge",
    );
  });
});

describe("a PDF", () => {
  test("gives its text by pages, with offsets that hold", async () => {
    const layer = await layerOf({
      bytes: buildPdf(
        [
          ["The first page holds", "one paragraph in two lines.", "", "And another."],
          ["Вторая страница"],
          [],
        ],
        { title: "Harbour report" },
      ),
    });
    expect(layer).toMatchObject({ mediaType: "application/pdf", title: "Harbour report" });
    expect(layer.pages?.map(({ start, end }) => layer.text.slice(start, end))).toEqual([
      "The first page holds one paragraph in two lines.\n\nAnd another.",
      "Вторая страница",
      "",
    ]);
  });

  test("joins words that a line's end cuts, but for those that have a hyphen elsewhere", async () => {
    const { text } = await layerOf({
      bytes: buildPdf([
        ["Further integra-", "tion of the well-", "known harbours, a well-known fact."],
      ]),
    });
    expect(text).toBe("Further integration of the well-known harbours, a well-known fact.");
  });

  test("of 400 pages is read whole", async () => {
    const pages = Array.from({ length: 400 }, (_, index) => [
      `Page ${index + 1}`,
      ...Array.from({ length: 40 }, () => sentence),
    ]);
    const layer = await layerOf({ bytes: buildPdf(pages) });
    expect(layer.pages).toHaveLength(400);
    expect(layer.text).toContain("Page 400");
  }, 30_000);

  test("whose pages are pictures has an empty text, and says which pages somebody may read", async () => {
    const layer = await layerOf({ bytes: buildPdfWithoutText(3) });
    expect(layer).toMatchObject({
      text: "",
      picturePages: [1, 2, 3],
      mediaType: "application/pdf",
    });
  });

  test("with pages that hold a stamp alone keeps their text, and shows them as pictures too", async () => {
    const stamp = ["Scanned by a telephone"];
    const line = "Trade came to 46.5 billion dollars in 2023, after 44 billion in the year before.";
    const layer = await layerOf({ bytes: buildPdf([stamp, [line], []]) });
    expect(layer.text).toBe(`${stamp}\n\n${line}`);
    expect(layer.picturePages).toEqual([1, 3]);
  });

  test.each([
    ["locked with a password", buildPdf([["Secret"]], { locked: true }), "captures.pdfLocked"],
    ["damaged", encode("%PDF-1.7\nnothing more"), "captures.pdfDamaged"],
    [
      "that begins after some lines",
      Uint8Array.from([...encode("\n\nHTTP\n"), ...buildPdf([["Secret"]], { locked: true }), 0]),
      "captures.pdfLocked",
    ],
  ])("%s is refused, saying so", async (_name, bytes, code) =>
    expect(await problemOf({ bytes })).toBe(code),
  );
});

describe("a Word document", () => {
  test("gives its paragraphs and tables", async () => {
    const table = `<w:tbl><w:tr><w:tc>${buildDocxParagraph("2022")}</w:tc><w:tc>${buildDocxParagraph("45")}</w:tc></w:tr></w:tbl>`;
    const layer = await layerOf({
      bytes: buildDocx(
        buildDocxParagraph("Первый абзац.") +
          buildDocxParagraph("Второй &lt;script&gt; абзац.") +
          table,
      ),
    });
    expect(layer.text).toContain("Первый абзац.\n\nВторой <script> абзац.");
    expect(layer.text).toMatch(/2022[\s|]+45/);
    expect(layer).toMatchObject({
      language: "ru",
      mediaType: expect.stringContaining("wordprocessingml"),
    });
  });

  test("that unpacks to more than it says, or to very much, is refused before it is unpacked", async () => {
    const bomb = { packed: true, content: "a".repeat(50_000_000) };
    expect(await problemOf({ bytes: buildDocx("", bomb) })).toBe("captures.docxTooLarge");
    expect(await problemOf({ bytes: buildDocx("", { ...bomb, claimedBytes: 1_000 }) })).toBe(
      "captures.docxTooLarge",
    );
  });

  test("of countless paragraphs, however small it is packed, is refused before it is parsed", async () => {
    const content = buildDocxParagraph("x").repeat(70_000);
    expect(await problemOf({ bytes: buildDocx(content, { packed: true }) })).toBe(
      "captures.docxTooLong",
    );
  });

  test("that is damaged is refused", async () => {
    expect(await problemOf({ bytes: buildDocx("", { content: "<not xml" }) })).toBe(
      "captures.docxDamaged",
    );
    const whole = buildDocx(buildDocxParagraph("text"));
    expect(await problemOf({ bytes: whole.slice(0, whole.length - 30) })).toMatch(/^captures\./);
  });

  test("without text is refused", async () =>
    expect(await problemOf({ bytes: buildDocx("<w:p/>") })).toBe("captures.noText"));
});

describe("a plain text", () => {
  const russian = "Торговля между портами выросла до 48,5 миллиона крон — сообщила Хальворсен.";
  const windows = Uint8Array.from(
    "\xd2\xee\xf0\xe3\xee\xe2\xeb\xff \xe2\xfb\xf0\xee\xf1\xeb\xe0, 45%",
    (character) => character.charCodeAt(0),
  );
  test.each([
    ["UTF-8", encode(russian), russian],
    ["UTF-8 with its mark", encode(`\ufeff${russian}`), russian],
    ["UTF-16 with its mark", new Uint8Array(Buffer.from(`\ufeff${russian}`, "utf16le")), russian],
    ["UTF-16 without a mark", new Uint8Array(Buffer.from(russian, "utf16le")), russian],
    [
      "UTF-16, big end first",
      new Uint8Array(Buffer.from(`\ufeff${russian}`, "utf16le").swap16()),
      russian,
    ],
    ["Windows-1251", windows, "Торговля выросла, 45%"],
    [
      "Windows-1252",
      Uint8Array.from("caf\xe9 \x96 d\xe9j\xe0 vu", (character) => character.charCodeAt(0)),
      "café – déjà vu",
    ],
  ])("in %s is read", async (_name, bytes, expected) => {
    const layer = await layerOf({ bytes });
    expect(layer).toMatchObject({ mediaType: "text/plain", text: expected });
  });

  test.each([
    "BMW sold 5 million cars.",
    "MZ is a mark of motorcycles.",
    "FORM of address.",
    "GIF, PNG and JPEG are formats of pictures.",
    "OggS, ID3 and fLaC are marks of sounds.",
    "A PDF begins with %PDF-1.7, says the standard.",
    "A page begins with <html> or <!doctype html>, and <body> follows.",
  ])("that begins “%s” is a text, and all of it is kept", async (text) => {
    expect(await layerOf({ bytes: encode(text) })).toMatchObject({ mediaType: "text/plain", text });
  });

  test("with a sign of less and more in it is no web page", async () => {
    const { mediaType, text } = await layerOf({ bytes: encode("if a < b and <p> is a tag") });
    expect([mediaType, text]).toEqual(["text/plain", "if a < b and <p> is a tag"]);
  });

  test("keeps its lines", async () => {
    expect((await layerOf({ bytes: encode("one\r\ntwo\r\n\r\n\r\nthree") })).text).toBe(
      "one\ntwo\n\nthree",
    );
  });
});

describe("what holds no text is refused", () => {
  const noise = Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7_919) % 256);
  test.each([
    ["nothing", new Uint8Array(), "captures.empty"],
    ["only spaces", encode(" \n\t\u00a0\u200b"), "captures.noText"],
    ["bytes of no format", noise, "captures.notText"],
    [
      "bytes that call themselves a page",
      Uint8Array.from([...encode("<html>"), ...noise]),
      "captures.notText",
    ],
    [
      "a picture that breaks off",
      Uint8Array.from([
        0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52,
      ]),
      "media.damaged",
    ],
    ["a rich text", encode("{\\rtf1\\ansi text}"), "captures.unsupported"],
    ["an archive", buildZip([{ name: "a.txt", content: "text" }]), "captures.unsupported"],
    [
      "an old Word document",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]),
      "captures.oldOrLockedOffice",
    ],
    ["26 MB", new Uint8Array(26_000_000).fill(0x61), "captures.tooLarge"],
  ])("%s", async (_name, bytes, code) => expect(await problemOf({ bytes })).toBe(code));

  test("whatever a name or a header says", async () => {
    expect(
      await problemOf({
        bytes: noise,
        fileName: "report.pdf",
        claimedMediaType: "application/pdf",
      }),
    ).toBe("captures.notText");
    expect(
      (
        await layerOf({
          bytes: buildPdf([["text"]]),
          fileName: "a.txt",
          claimedMediaType: "text/html",
        })
      ).mediaType,
    ).toBe("application/pdf");
  });
});

test("any bytes give a normalised layer or a problem, and never throw", async () => {
  const starts = fc.constantFrom(
    "",
    "%PDF-1.4\n",
    "<!doctype html>",
    "PK\u0003\u0004",
    "\ufeff",
    "<?xml version='1.0'?>",
    "{",
  );
  await fc.assert(
    fc.asyncProperty(
      starts,
      fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: "binary" }).map(encode)),
      async (start, rest) => {
        const read = await readTextLayer({ bytes: Uint8Array.from([...encode(start), ...rest]) });
        if (read.ok) expect(normaliseText(read.value.text)).toBe(read.value.text);
        else expect(read.problems[0]?.code).toMatch(/^captures\./);
      },
    ),
    { numRuns: 150 },
  );
});

test("what an address answered is read up to 50 MB, all that is fetched, and its text up to 25 million characters, whatever bytes they take", async () => {
  const address = "https://news.example/list";
  const fill = (length: number) => new Uint8Array(length).fill(0x61);
  expect(await readTextLayer({ bytes: fill(50_000_001), address })).toMatchObject({
    problems: [{ code: "captures.tooLarge", values: { megabytes: 50 } }],
  });
  expect(await readTextLayer({ bytes: fill(26_000_000), address })).toMatchObject({
    problems: [{ code: "captures.textTooLong", values: { megabytes: 25 } }],
  });
  const recording = Buffer.concat([soundWave(1), new Uint8Array(48_000_000)]);
  expect(await readTextLayer({ bytes: recording, address })).toMatchObject({
    value: { mediaType: "audio/wav", text: "" },
  });
});
