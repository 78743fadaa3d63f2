import pino from "pino";
import { expect, test } from "vitest";
import { repeatRounds } from "./repeat-rounds.ts";

test("rounds follow one another, also after one that failed, until they are stopped", async () => {
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => lines.push(line) });
  let rounds = 0;
  const third = Promise.withResolvers<void>();
  const repeating = repeatRounds(
    async () => {
      rounds += 1;
      if (rounds === 2) throw new Error("The database is away.");
      if (rounds === 3) third.resolve();
      return rounds < 3 ? 0 : 60_000;
    },
    log,
    { afterFailureMs: 0, failure: "a round came to nothing" },
  );
  await third.promise;
  await repeating.stop();
  expect(rounds).toBe(3);
  expect(lines.join("")).toContain("a round came to nothing");
});
