import { existsSync, readFileSync } from "node:fs";
import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";
import { say } from "#bin/say.mjs";

const charactersMax = 8_000;

/** Says what a page showed when its test failed: the files of a run are gone with it, and what fails once in a hundred runs must tell then. */
export default class PageReporter implements Reporter {
  onTestEnd(test: TestCase, { status, attachments }: TestResult): void {
    if (status === test.expectedStatus) return;
    // Of a page in a browser that the test closed itself there is none.
    for (const { name, path } of attachments)
      if (name === "error-context" && path && existsSync(path))
        say(`\n${test.title}\n${readSnapshot(path).slice(0, charactersMax)}`);
  }
}

/** The page as a screen reader has it; what goes before it is said by the list of failures. */
function readSnapshot(path: string): string {
  const text = readFileSync(path, "utf8");
  return /^```yaml$.*?^```$/ms.exec(text)?.[0] ?? text;
}
