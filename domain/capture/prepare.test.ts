import { expect, test } from "vitest";
import { parseInput } from "#domain/parse-input.ts";
import { type CaptureBytes, toCaptureBytes } from "./capture-bytes.ts";
import { captureContent } from "./input.ts";
import { readCapture } from "./prepare.ts";

function inMemory(capture: CaptureBytes) {
  if (capture.bytes === null) throw new Error("These bytes are in no memory.");
  return { ...capture, bytes: capture.bytes };
}

test("a table of countless figures is kept whole, and proposes as many as anybody could go through, from its beginning", async () => {
  const text = "Trade came to 12.5 billion dollars. ".repeat(25_000);
  const bytes = await toCaptureBytes({ method: "paste", text });
  if (!bytes.ok) throw new Error("The bytes were refused.");
  const read = await readCapture(inMemory(bytes.value), { language: "en", published: null });
  if (!read.ok) throw new Error("The text was refused.");
  expect(read.value.text).toHaveLength(text.trim().length);
  const starts = read.value.proposals.map(({ startAt }) => startAt);
  expect(starts).toHaveLength(20_000);
  expect(starts.toSorted((one, other) => one - other)).toEqual(starts);
  expect(starts[0]).toBeLessThan(36);
});

test("a Russian text of a source left at English is read as Russian: its commas part decimals", async () => {
  const text = "Товарооборот России и Белоруссии составил 45,123 млрд долларов.";
  const bytes = await toCaptureBytes({ method: "paste", text });
  if (!bytes.ok) throw new Error("The bytes were refused.");
  const read = await readCapture(inMemory(bytes.value), { language: "en", published: null });
  const values = read.ok ? read.value.proposals.map(({ proposed }) => proposed.value) : [];
  expect(values).toEqual(["45123000000"]);
});

test.each([
  ["report\u0000.pdf", "report.pdf"],
  ["\u202efdp.exe", "fdp.exe"],
  ["two\nlines.txt", "two lines.txt"],
  ["\u0000", undefined],
  ["", undefined],
])("of a file's name %j is kept what can be printed", (fileName, kept) => {
  const parsed = parseInput(captureContent, {
    method: "upload",
    bytes: new Uint8Array([1]),
    fileName,
  });
  expect(parsed).toMatchObject({ ok: true });
  if (parsed.ok && parsed.value.method === "upload") expect(parsed.value.fileName).toBe(kept);
});
