import { expect, test } from "vitest";
import { tidyPath } from "./tidy-path.ts";

test.each([
  ["/briefs/what-is-it/v/2", "/briefs/what-is-it/v/2"],
  ["/Briefs/What-Is-It", "/briefs/what-is-it"],
  ["/br%69efs", "/briefs"],
  ["/statistics/S-CYHKA3H", "/statistics/s-cyhka3h"],
  ["/", "/"],
  ["/%D1%84", "/%D1%84"],
  ["/briefs/a%20b", "/briefs/a%20b"],
  ["/briefs/A%2500", "/briefs/A%2500"],
  ["/briefs/%zz", "/briefs/%zz"],
  ["/Briefs/ф", "/Briefs/ф"],
  ["/%2FExample.org", "/%2FExample.org"],
  ["//Example.org", "//Example.org"],
])("%s is written %s, and that is left as it is", (given, tidy) => {
  expect(tidyPath(given)).toBe(tidy);
  expect(tidyPath(tidy)).toBe(tidy);
});
