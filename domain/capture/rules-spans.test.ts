import { expect, it } from "vitest";
import { settleSpan } from "./rules-spans.ts";

it("keeps a span on tenths of a second, within the recording", () => {
  expect(settleSpan({ start: 12.04, end: 20.06 }, 30)).toEqual({
    ...{ ok: true, value: { start: 12, end: 20.1 } },
  });
  expect(settleSpan({ start: 12, end: 3.5 * 3600 }, null)).toMatchObject({ ok: true });
  // The player's last moment.
  expect(settleSpan({ start: 0, end: 29.97 }, 29.97)).toEqual({
    ...{ ok: true, value: { start: 0, end: 29.97 } },
  });
});

it.each([
  ["ends before it begins", { start: 20, end: 12 }, "passages.spanEndsFirst"],
  ["has no length", { start: 12.01, end: 12.04 }, "passages.spanEndsFirst"],
  ["ends after the recording", { start: 12, end: 31 }, "passages.spanBeyond"],
  ["begins after it", { start: 40, end: 50 }, "passages.spanBeyond"],
])("refuses a span that %s", (_what, span, code) => {
  expect(settleSpan(span, 30)).toMatchObject({ ok: false, problems: [{ code }] });
});
