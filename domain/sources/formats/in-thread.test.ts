import { expect, test } from "vitest";
import { requireValue } from "#tests/factories/require-value.ts";
import type { CitableSource } from "./citable-source.ts";
import { formatInThread, readLibraryInThread } from "./in-thread.ts";
import { printReferences } from "./print-references.ts";

const source: CitableSource = {
  ...{ code: "w-1", title: "Trade & <tariffs>", cslType: "book", published: "2020" },
  ...{ csl: { author: [{ family: "Müller", given: "Jörg" }] }, language: "en", translator: null },
  ...{ url: null, publisher: { name: "A press" } },
};

test("a library is read and references are formatted in a thread as they are here", async () => {
  const text = "@book{k, title = {A report}, langid = {english}}";
  const library = requireValue(await readLibraryInThread(text));
  expect(library).toMatchObject({ format: "bibtex", entries: [{ n: 1, key: "k" }] });
  const options = { style: { id: "apa" }, language: "en" } as const;
  const references = requireValue(await formatInThread([source], options));
  expect(printReferences(references, "text")).toBe(
    "Müller, J. (2020). Trade & <tariffs>. A press.\n",
  );
  expect(printReferences(references, "html")).toContain(
    "<p>Müller, J. (2020). <i>Trade &amp; &lt;tariffs&gt;</i>. A press.</p>",
  );
  expect(await readLibraryInThread("no library")).toMatchObject({
    problems: [{ code: "library.unknownFormat" }],
  });
});
