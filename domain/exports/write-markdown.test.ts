import { expect, test } from "vitest";
import { type VersionContent, versionSchema } from "#domain/briefs/version-content.ts";
import type { PassageOrigin } from "#domain/briefs/version-origins.ts";
import {
  blockquote,
  bold,
  brief,
  bulletList,
  callout,
  chart,
  hardBreak,
  heading,
  type Inline,
  image,
  inlineQuote,
  italic,
  link,
  orderedList,
  paragraph,
  passage,
  rule,
  table,
} from "#domain/richtext/build.ts";
import type { DocumentJson } from "#domain/richtext/document-json.ts";
import { writeMarkdown } from "./write-markdown.ts";

const id = "01900000-0000-7000-8000-000000000001";

const origin: PassageOrigin = {
  kind: "passage",
  passageId: id,
  excerpt: { before: "", exact: "the wall is *unsafe*", after: "" },
  exactSha256: null,
  locator: "p. 4",
  source: {
    ...{ code: "w-abcd123", title: "The [board] meets", publisher: "Westhaven Gazette" },
    ...{ published: "2023-11-14", language: "en", translator: null, owner: null },
    url: "https://news.example/a",
  },
  capture: {
    ...{ number: 2, method: "fetch", capturedAt: "2024-01-31T10:00:00.000Z" },
    ...{ mediaType: "text/html", sha256: "ab".repeat(32) },
  },
};

type Parts = Partial<Pick<VersionContent, "citations" | "evidence" | "media">>;

/** What stands after the head, the title and the standfirst. */
function writeBody(blocks: readonly DocumentJson[], parts: Parts = {}): string {
  let nodes = 0;
  const nextId = () => {
    nodes += 1;
    return `n${nodes}`;
  };
  const counts = { figures: 0, quotations: 0, sources: 0, standing: 0 };
  const content: VersionContent = {
    schema: versionSchema,
    publication: { name: "The Monitor" },
    brief: {
      ...{ slug: "a-brief", language: "en", version: 1, changeClass: "first", note: null },
      ...{ publishedAt: "2024-02-01T00:00:00.000Z", firstPublishedAt: "2024-02-01T00:00:00.000Z" },
      ...{ authors: [{ name: 'Ann "A" Doe' }], checkedBy: [] },
    },
    ...{ title: "T", standfirst: "S" },
    document: brief({ title: "T", standfirst: "S", blocks }, nextId),
    ...{ citations: [], evidence: [], media: [], ...parts },
    counts: { ...counts, noted: 0, arithmetic: 0, noPassage: 0, waived: 0 },
  };
  const facts = { url: "https://monitor.example/a", sha256: "cd", redactionNote: null };
  const markdown = writeMarkdown(content, facts);
  expect(markdown).toMatch(/^---\ntitle: "T"\n.*\nauthors: \["Ann \\"A\\" Doe"\]\n.*\n---\n/s);
  return markdown.split("\n# T\n\nS\n\n")[1]?.trimEnd() ?? "";
}

const inText = (...content: Inline[]) => writeBody([paragraph(...content)]);

test.each<[string, string, string]>([
  [
    "signs of Markdown",
    "a*b_c [d] <e> `f` |g| ~h ^i #j & \\k",
    "a\\*b\\_c \\[d\\] \\<e\\> \\`f\\` \\|g\\| \\~h \\^i \\#j \\& \\\\k",
  ],
  ["a number that would begin a list", "1. Not a list", "1\\. Not a list"],
  ["a dash that would", "- Not a list", "\\- Not a list"],
  ["a heading", "# Not one", "\\# Not one"],
  ["a date", "2023-11-14 was a day", "2023-11-14 was a day"],
  ["numbers and signs within", "It fell by 1. - 2) + 3", "It fell by 1. - 2) + 3"],
])("%s reads as it stands", (_, text, written) => {
  expect(inText(text)).toBe(written);
});

test("bold, italic and links keep their words, and spaces stay outside", () => {
  expect(inText("a", bold(" b "), italic("c"), " ", bold(italic("d")))).toBe("a **b** *c* ***d***");
  expect(inText(link("https://a.example/x_(y)", "e"), hardBreak(), "- f")).toBe(
    "[e](<https://a.example/x_(y)>)\\\n\\- f",
  );
});

test("each kind of block has its form", () => {
  expect(
    writeBody([
      heading(3, "Head"),
      bulletList("one", "two"),
      orderedList("first", "second"),
      blockquote("said", "and said"),
      callout("beside"),
      rule(),
      table(["a|b", "c"], ["1", "2"]),
    ]),
  ).toBe(`### Head

- one
- two

1. first
2. second

> said
>
> and said

> beside

---

| a\\|b | c |
| --- | --- |
| 1 | 2 |`);
});

test("what rests on evidence is followed by its footnote, which says the words, the source, the place and the hash", () => {
  const speech = { quoteId: id, wordingId: id };
  const blocks = [
    paragraph(
      "They ",
      passage(id, "fear ", bold("for the wall")),
      ", and say ",
      inlineQuote(speech),
      ".",
    ),
    chart({ title: "Values", points: [] }),
    image({ mediaId: id, alt: "A [wall]", caption: "The wall." }),
  ];
  const quote = { code: "q-1", quoteId: id, wordingId: id, speech: "direct" as const };
  const written = writeBody(blocks, {
    citations: [
      { nodeId: "n5", entry: 1, printed: "fear for the wall" },
      { nodeId: "n6", entry: 2, printed: "it is unsafe" },
      { nodeId: "n7", entry: 1, printed: "5%", plotted: 0 },
    ],
    evidence: [
      { kind: "passage", number: 1, label: "What they fear", standing: "stands", origin },
      {
        ...{ kind: "quote", number: 2, label: "A quotation", standing: "stands", ...quote },
        speaker: { name: "Ann Doe", slug: null, role: "chair" },
        ...{ saidOn: "2023-11-14", occasion: null, language: "en", text: "it is unsafe" },
        ...{ otherWordings: [], verdict: "verbatim", nearness: "original", translator: null },
        origin: { ...origin, excerpt: null, capture: { ...origin.capture, sha256: null } },
      },
    ],
    media: [{ id, url: "/media/ef.webp", width: 1, height: 1 }],
  });
  expect(written).toBe(`They fear **for the wall**[^1], and say “it is unsafe”[^2].

Values

- What they fear: 5%[^1]

![A \\[wall\\]](../../media/ef.webp)

The wall.

[^1]: What they fear. It says: “the wall is \\*unsafe\\*”. Westhaven Gazette, *The \\[board\\] meets*, 2023-11-14, p. 4, w-abcd123, <https://news.example/a>. Capture 2 of 2024-01-31, sha256:${"ab".repeat(32)}.

[^2]: “it is unsafe”: Ann Doe, chair, 2023-11-14. Westhaven Gazette, *The \\[board\\] meets*, 2023-11-14, p. 4, w-abcd123, <https://news.example/a>. Capture 2 of 2024-01-31, notes of ours.`);
});
