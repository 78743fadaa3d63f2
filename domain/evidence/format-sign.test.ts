import { describe, expect, it } from "vitest";
import { describeScale, formatSign } from "./format-sign.ts";

const value = (text: string) => ({ value: text, low: null, high: null, qualifier: "=" }) as const;

describe("formatSign", () => {
  it.each([
    [{ ...value("46500000000"), qualifier: ">" } as const, ">\u00a046.5", ">\u00a046,5"],
    [{ ...value("55000000000"), qualifier: "~" } as const, "≈\u00a055", "≈\u00a055"],
    [
      { value: null, low: "59000000000", high: "60000000000", qualifier: "~" } as const,
      "≈\u00a059–60",
      "≈\u00a059–60",
    ],
    [value("29520000000"), "29.52", "29,52"],
    [value("-1"), "−0.000000001", "−0,000000001"],
  ])("prints %o with every digit", (figure, en, ru) => {
    expect(formatSign(figure, "billion", "en")).toBe(en);
    expect(formatSign(figure, "billion", "ru")).toBe(ru);
  });
});

describe("describeScale", () => {
  it("says what is counted in", () => {
    const dollars = { kind: "currency", code: "USD" } as const;
    expect(describeScale(dollars, "billion", "en")).toBe("billion US dollars");
    expect(describeScale(dollars, "billion", "ru")).toBe("млрд долларов");
    expect(describeScale({ kind: "percent", code: null }, "unit", "en")).toBe("per cent");
  });
});
