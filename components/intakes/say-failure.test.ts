import { expect, test } from "vitest";
import { sayFailure } from "./say-failure.ts";

test("of a file that may be that large and whose text may not, it says which of the two it is", () => {
  expect(sayFailure("captures.textTooLong", { megabytes: 25 }, 200)).toContain(
    "Its text alone has more than 25 million characters",
  );
  expect(sayFailure("captures.tooLarge", { megabytes: 50 }, 200)).toContain("larger than 50 MB");
});
