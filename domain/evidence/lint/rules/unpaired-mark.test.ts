import { describe, expect, it } from "vitest";
import { paragraph, waived } from "#domain/richtext/build.ts";
import { buildWordingEvidence, citeInline, lintBlocks, say } from "#tests/fixtures/linting.ts";

const marksIn = (...blocks: Parameters<typeof lintBlocks>[0]) =>
  lintBlocks(blocks)
    .filter(({ rule }) => rule === "unpairedMark")
    .map(say);

describe("a quotation mark without its other half", () => {
  it("blocks in both paragraphs over which a quotation runs", () => {
    const finding = (mark: string) => `unpairedMark blocks: ${mark}`;
    expect(
      marksIn(
        paragraph("The minister praised “our union, which will"),
        paragraph("stand for ever and belongs to the people,” and sat down."),
      ),
    ).toEqual([finding("“"), finding("”")]);
    expect(
      marksIn(
        paragraph("Министр хвалил «наш союз, который"),
        paragraph("будет стоять вечно», и сел."),
      ),
    ).toEqual([finding("«"), finding("»")]);
    expect(
      marksIn(paragraph('He praised "our union, which will'), paragraph('last," and sat down.')),
    ).toEqual([finding('"'), finding('"')]);
  });

  it.each([
    "It’s the ministers’ view that “it won’t”, and ‘they’ said so.",
    "She said: “He called it ‘the best’ of “all” years.”",
    "«Газета „Рубеж“ закрыта», — сообщил директор «Медиа».",
    "«Мост, — сказал директор «Рубежа», — откроют».",
    'A 12" pipe.',
    "“The first paragraph of a long quotation goes on.",
  ])("is none in %j", (text) => {
    expect(marksIn(paragraph(text))).toEqual([]);
  });

  it("is none in the words of a bound quotation, which are as they are", () => {
    const wording = buildWordingEvidence({ text: "He said “never and left it there." });
    const findings = lintBlocks([paragraph("So: ", citeInline(null, wording), " Then he left.")], {
      wordings: [wording],
    });
    expect(findings).toEqual([]);
  });

  it("may be waived", () => {
    expect(marksIn(paragraph("The sign ", waived({ reason: "a sign" }, "“"), " opens."))).toEqual(
      [],
    );
  });
});
