import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BriefArticle } from "#components/briefs/article.tsx";
import { getSiteLocale } from "#components/site/site-locale.ts";
import { correctedVersion } from "#tests/fixtures/version-content.ts";
import { witnessedVersion } from "#tests/fixtures/witnessed-version.ts";

const locale = getSiteLocale("en", "Union State Monitor");
const publicUrl = "https://monitor.example";
const render = (content: typeof witnessedVersion) =>
  renderToStaticMarkup(createElement(BriefArticle, { content, locale, publicUrl }));

/** The further witnesses of one entry of the list, as markup. */
function readWitnesses(html: string, entryNumber: number): string {
  const [, entry = ""] = html.split(`<li class="entry" id="e${entryNumber}"`);
  return /<details class="witnesses-box">.*?<\/details>/.exec(entry)?.[0] ?? "";
}

const html = render(witnessedVersion);

test("further witnesses fold out without script; those that repeat one another count once", () => {
  const witnesses = readWitnesses(html, 5);
  expect(witnesses).toContain("<summary>Also in 2 independent sources</summary>");
  expect(witnesses).toContain("<mark>come to 50 billion dollars</mark>");
  expect(witnesses.match(/<p class="source">/g)).toHaveLength(4);
  expect(witnesses.match(/These repeat one another, and count as one source\./g)).toHaveLength(1);
  expect(witnesses.match(/Repeats what the source above reports/g)).toHaveLength(1);
  expect(witnesses).toContain("p. 2");
});

test("what only repeats the entry's own source isn't called independent", () => {
  expect(readWitnesses(html, 6)).toContain("<summary>Repeated elsewhere</summary>");
});

test("a note of ours shows no match among the witnesses either", () => {
  const [, ...notes] = readWitnesses(html, 5).split("From our note:");
  expect(notes).toHaveLength(3);
  for (const note of notes) expect(note).not.toMatch(/<mark>|<q/);
});

test("an entry without them says nothing of witnesses", () => {
  expect(render(correctedVersion)).not.toContain("witnesses");
});
