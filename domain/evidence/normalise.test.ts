import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findOriginalSpan, foldForComparison, normaliseText } from "./normalise.ts";

/** Texts thick with what the normaliser and the folding must survive. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        " ",
        "\u00a0",
        "\t",
        "\r\n",
        "\n",
        "\u2028",
        "\u00ad",
        "\u200b",
        "\u200d",
        "\ufeff",
      ),
      fc.constantFrom(
        "e\u0301",
        "и\u0306",
        "ё",
        "«",
        "”",
        "—",
        "…",
        "ﬁ",
        "\u202e",
        "\ud800",
        "👩‍🌾",
        "\u0000",
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

describe("normaliseText", () => {
  test.each([
    ["Windows and old Mac line ends", "a\r\nb\rc", "a\nb\nc"],
    ["spaces of every kind", "33,3\u00a0млрд\u202fдолл.\t x", "33,3 млрд долл. x"],
    ["spaces at line ends", "a  \n  b", "a\nb"],
    ["paragraphs", "a\n\n\n \n\nb\nc", "a\n\nb\nc"],
    [
      "soft hyphens and zero-width characters",
      "inte\u00adgra\u200bti\u2060on\ufeff",
      "integration",
    ],
    ["joiners between letters", "at\u200dtack", "attack"],
    ["marks of direction", "abc\u202e321\u202c", "abc321"],
    ["control characters", "a\u0000b\u0007c", "abc"],
    ["decomposed letters", "и\u0306 e\u0301", "й é"],
    ["lone surrogates", "a\ud800b", "a\ufffdb"],
    ["a page break", "a\u000cb", "a\nb"],
  ])("settles %s", (_name, raw, expected) => expect(normaliseText(raw)).toBe(expected));

  test("keeps quotation marks, dashes, dots and ё as the source wrote them", () => {
    const text = "«Ещё „один“ – два — “three” ‘four’… 5-6»";
    expect(normaliseText(text)).toBe(text);
  });

  test("keeps a family of emoji together", () => {
    expect(normaliseText("👩‍🌾")).toBe("👩‍🌾");
  });

  test("changes nothing when it runs again, and leaves nothing that Postgres refuses", () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const text = normaliseText(raw);
        expect(normaliseText(text)).toBe(text);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toContain("\0");
        expect(text).not.toMatch(/\r|\t| {2}|\n{3}| \n|\n /);
      }),
    );
  });
});

describe("foldForComparison", () => {
  const fold = (text: string) => foldForComparison(text, { caseless: false }).text;

  test.each([
    ["“Today” – «now» ‘then’", '"Today" - "now" \'then\''],
    ["Ёлка, ещё", "Елка, еще"],
    ["e\u0308лка", "ëлка"],
    ["е\u0308лка", "елка"],
    ["a\u00a0\n b", "a b"],
    ["co\u00adop", "coop"],
    ["wait…", "wait..."],
    ["−5", "-5"],
    ["ﬁnal Ｗｉｄｅ №", "final Wide No"],
    ["10² and ½", "10² and ½"],
  ])("folds %s", (text, expected) => expect(fold(text)).toBe(expected));

  test("lowers letters only when asked to", () => {
    expect(foldForComparison("ЁЛКА Tree", { caseless: true }).text).toBe("елка tree");
    expect(fold("Tree")).toBe("Tree");
  });

  test("says where each character comes from", () => {
    const text = "a\u00ad “b”…  c";
    const folded = foldForComparison(text, { caseless: false });
    const at = folded.text.indexOf('"b"...');
    const span = findOriginalSpan(folded, { start: at, end: at + 6 });
    expect(text.slice(span.start, span.end)).toBe("“b”…");
  });

  test("every offset lies in the original, and offsets only grow", () => {
    fc.assert(
      fc.property(hostile, fc.boolean(), (text, caseless) => {
        const { text: folded, starts, ends } = foldForComparison(text, { caseless });
        expect(starts).toHaveLength(folded.length);
        expect(ends).toHaveLength(folded.length);
        for (let at = 0; at < folded.length; at++) {
          const [start = -1, end = -1] = [starts[at], ends[at]];
          expect(start >= 0 && start < end && end <= text.length).toBe(true);
          expect(start >= (starts[at - 1] ?? 0)).toBe(true);
        }
      }),
    );
  });
});
