import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { getSiteLocale } from "#components/site/site-locale.ts";
import type { EvidenceEntry, VersionContent } from "#domain/briefs/version-content.ts";
import { versionContent } from "#domain/briefs/version-content.ts";
import { findListedLicence } from "#domain/settings/rules-licences.ts";
import { noImprint } from "#domain/settings/view.ts";
import { correctedVersion, publishedBrief } from "#tests/fixtures/version-content.ts";
import { BriefArticle, type Surroundings } from "./article.tsx";

const locale = getSiteLocale("en", "Union State Monitor");
const publicUrl = "https://monitor.example";

function render(content: VersionContent, surroundings?: Surroundings): string {
  return renderToStaticMarkup(
    createElement(BriefArticle, { content, locale, publicUrl, surroundings }),
  );
}

/** The markup of one entry of the list. */
function readEntry(html: string, entryNumber: number): string {
  const [, entry = ""] = html.split(`<li class="entry" id="e${entryNumber}"`);
  const [own = ""] = entry.split('<li class="entry"');
  return own.split("</section>")[0] ?? "";
}

function readText(html: string): string {
  return html.replaceAll(/<[^>]*>/g, " ");
}

/** The version with a document of these blocks, citing what it already cites. */
function withBlocks(...blocks: unknown[]): VersionContent {
  const text = (type: string) => ({ type, content: [{ type: "text", text: "A" }] });
  return {
    ...correctedVersion,
    document: {
      type: "doc",
      content: [text("title"), text("standfirst"), { type: "keyPoints", content: [] }, ...blocks],
    },
  };
}

function withEntry(entryNumber: number, told: Partial<EvidenceEntry>): VersionContent {
  return versionContent.parse({
    ...correctedVersion,
    evidence: correctedVersion.evidence.map((entry) =>
      entry.number === entryNumber ? { ...entry, ...told } : entry,
    ),
  });
}

const html = render(correctedVersion);

describe("an article", () => {
  it("is rendered from a version that the version's own schema accepts", () => {
    expect(versionContent.parse(correctedVersion)).toEqual(correctedVersion);
  });

  it("says under which licence its own text is given away, where one was chosen", () => {
    const licence = findListedLicence("CC-BY-4.0");
    const named = getSiteLocale("en", "Union State Monitor", { ...noImprint, licence });
    const licensed = renderToStaticMarkup(
      createElement(BriefArticle, { content: correctedVersion, locale: named, publicUrl }),
    );
    expect(licensed).toContain(`<a href="${licence?.url}" rel="license">CC BY 4.0</a>`);
    expect(html).not.toContain("license");
  });

  it("leads from every citation to its entry, and from every entry back to all its citations", () => {
    for (const { nodeId, entry } of correctedVersion.citations) {
      expect(html.split(`id="n-${nodeId}"`)).toHaveLength(2);
      expect(readEntry(html, entry)).toContain(`href="#n-${nodeId}"`);
    }
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    for (const id of targets) expect(html).toContain(`id="${id}"`);
  });

  it("gives no id twice", () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it("names every mark by its words and where it leads", () => {
    expect(html).toMatch(/<data value="5\.4">5\.4%<\/data>.*?, evidence 7<\/span><\/a>/);
  });

  it("prints a range for machines by its ends, never by a middle", () => {
    expect(html).toContain('<data value="59000000000/60000000000">');
  });

  it("carries no script, no style attribute and no inline handler", () => {
    expect(html).not.toMatch(/<script|<style| style=| on[a-z]+=/);
  });

  it("sets the quotation marks by language, and none around indirect speech", () => {
    const told = { kind: "quote", speech: "indirect", language: "ru" } as const;
    const indirect = render(withEntry(16, told));
    expect(html).toContain('<q><a class="ev-q"');
    expect(indirect).not.toMatch(/<q[^>]*><a class="ev-q"/);
    expect(indirect).toContain('<span lang="ru" dir="auto"><a class="ev-q"');
  });

  it("shows a correction above the text, also in the versions after it", () => {
    const later = {
      ...correctedVersion,
      brief: { ...correctedVersion.brief, version: 3, changeClass: "typo", note: null },
    } as const;
    const surroundings = {
      versions: publishedBrief.versions,
      sha256: null,
      changedEntries: new Set<number>(),
    };
    expect(readText(html)).toContain("Correction, 12 November 2026.");
    expect(readText(render(later, surroundings))).toContain("Correction, 12 November 2026.");
  });

  it("says who checked its citations and no more than that, and that one person published it alone", () => {
    expect(readText(html)).toContain("Evidence checked by B. Editor.");
    const publishedAlone = { kind: "emergency" as const, because: "People drive there." };
    const brief = { ...correctedVersion.brief, publishedAlone };
    const text = readText(render({ ...correctedVersion, schema: 5, brief }));
    expect(text).toContain("Citations checked against their sources by B. Editor.");
    expect(text).not.toContain("Evidence checked");
    expect(text).toContain("published by one editor alone");
    expect(text).toContain("for it could not wait: People drive there.");
  });

  it("puts one key card beside a paragraph, and none elsewhere", () => {
    expect(html.split('<div class="key"')).toHaveLength(2);
    expect(html).toMatch(/<div class="row"><p [^>]*>.*?<\/p><div class="key"/);
  });

  it("joins a passage that bold breaks into one link", () => {
    expect(html.split('class="ev-p"')).toHaveLength(2);
    expect(html).toContain("practically <strong>frozen</strong> in 2010");
  });

  it("says which sources have changed since, where that is known", () => {
    const surroundings = { versions: [], sha256: null, changedEntries: new Set([5]) };
    expect(html).not.toContain('data-sign="changed"');
    expect(render(correctedVersion, surroundings)).toContain('data-sign="changed"');
  });
});

describe("what is not shown", () => {
  it.each([
    ["block", { type: "timeline", attrs: { nodeId: "timeline001" } }],
    [
      "inline node",
      { type: "paragraph", attrs: { nodeId: "p0000001" }, content: [{ type: "video" }] },
    ],
    [
      "mark",
      {
        type: "paragraph",
        attrs: { nodeId: "p0000001" },
        content: [{ type: "text", text: "A", marks: [{ type: "blink" }] }],
      },
    ],
  ])("an unknown %s stops the page", (_, block) => {
    expect(() => render(withBlocks(block))).toThrow(/Unknown/);
  });

  it("evidence that the version does not cite stops the page", () => {
    const content = [{ type: "statistic", attrs: { nodeId: "nowhere1", key: false } }];
    const block = { type: "paragraph", attrs: { nodeId: "p0000001" }, content };
    expect(() => render(withBlocks(block))).toThrow(/nowhere1/);
  });

  it("a citation without an entry stops the page", () => {
    const citations = [{ nodeId: "cite0001", entry: 99, printed: "46.5" }];
    expect(() => render({ ...withBlocks(), citations })).toThrow(/no entry/);
  });

  it("words of sources and writers are text, never markup", () => {
    const hostile = '<img src=x onerror="alert(1)">';
    const told = { kind: "statistic", note: hostile, inSource: hostile, label: hostile } as const;
    const content = [{ type: "text", text: hostile }];
    const block = { type: "paragraph", attrs: { nodeId: "p0000001" }, content };
    expect(render(withEntry(3, told))).not.toContain("<img");
    expect(render(withBlocks(block))).not.toContain("<img");
  });

  it("an address that is not of the web is no link", () => {
    const [entry] = correctedVersion.evidence;
    if (entry?.kind !== "statistic" || entry.origin.kind !== "passage") throw new Error("fixture");
    const source = { ...entry.origin.source, url: "javascript:alert(1)" };
    const origin = { ...entry.origin, source };
    const shown = render(withEntry(1, { kind: "statistic", origin }));
    expect(shown).not.toContain("javascript:");
  });
});

describe("an entry made from a transcription", () => {
  const noted = correctedVersion.evidence.filter(
    (entry) =>
      entry.kind !== "derivation" &&
      entry.origin?.kind === "passage" &&
      entry.origin.capture.method === "transcription",
  );

  it.each(noted.map((entry) => [entry.number, entry] as const))(
    "%i says so, and shows no hash, no match and no capture",
    (entryNumber) => {
      const entry = readEntry(html, entryNumber);
      expect(entry).toContain("Our note; original not held");
      expect(entry).not.toMatch(/sha256|<mark>|word for word|[Ii]n the source|Captured/);
    },
  );

  it("has quotation marks around the speaker's own words only", () => {
    for (const { number, kind } of noted) {
      const quotations = readEntry(html, number).match(/<q[ >]/g) ?? [];
      expect(quotations).toHaveLength(kind === "quote" ? 1 : 0);
    }
  });

  it("shows no match even where the version claims one", () => {
    const claimed = render(
      withEntry(9, { kind: "quote", standing: "stands", verdict: "verbatim" }),
    );
    expect(readEntry(claimed, 9)).toContain("Our note; original not held");
    expect(readEntry(claimed, 9)).not.toMatch(/word for word|<mark>/);
  });
});

describe("an entry made from a capture", () => {
  it("shows the passage in its place, when and how it was captured, and the hash", () => {
    const entry = readEntry(html, 5);
    expect(entry).toContain("<mark>reach the figure of 50 billion dollars</mark>");
    expect(readText(entry)).toContain("Captured 2026-11-02 09:14 UTC");
    expect(entry).toContain("sha256 9f3c51aa0be4…21ab");
  });

  it("gives both answers for a quotation", () => {
    const answers = readText(readEntry(html, 16));
    expect(answers).toContain("Stands in the source, with our cuts marked");
    expect(answers).toContain("translated by V. Sergeev; original not held");
  });

  it("shows no passage where the source does not let us", () => {
    const [, , , , entry] = correctedVersion.evidence;
    if (entry?.kind !== "statistic" || entry.origin.kind !== "passage") throw new Error("fixture");
    const origin = { ...entry.origin, excerpt: null };
    const shown = readEntry(render(withEntry(5, { kind: "statistic", origin })), 5);
    expect(shown).not.toContain("<mark>");
    expect(shown).toContain("do not let us show");
  });
});

describe("other entries", () => {
  it("our arithmetic shows the sum and leads to what went into it", () => {
    const entry = readEntry(html, 13);
    expect(readText(entry)).toContain("6.7\u00a0billion dollars + 5.7\u00a0billion dollars = 12.4");
    expect(entry).toContain('href="#e11"');
    expect(entry).toContain('href="#e12"');
  });

  it("rival values say what they count and which one we go by", () => {
    const text = readText(readEntry(html, 2));
    expect(text).toContain("not stated what is counted");
    expect(text).toContain("we go by this");
  });

  it("where there is no passage the reason is given", () => {
    expect(readText(readEntry(html, 19))).toContain(
      "No passage, because the number was noted without the report it came from",
    );
  });

  it("owners are told by one rule: where none is established, that is said", () => {
    expect(readText(readEntry(html, 1))).toContain("owner: Russian state");
    expect(readText(readEntry(html, 4))).toContain("owner not established");
  });
});

describe("An entry's answers", () => {
  const html = render(correctedVersion);
  const lines = [...html.matchAll(/<p class="answers">(.*?)<\/p>/g)].map(([, line = ""]) => line);

  it("are parted from each other and from what is counted, for whoever hears or copies them", () => {
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line).not.toMatch(/<\/(?:b|span)><(?:b|span class="chip)/);
    const text = lines.map((line) => line.replaceAll(/<[^>]*>/g, "")).join("\n");
    expect(text).toMatch(/, (?:counts|not stated)/);
    expect(text).toMatch(/ · (?:translated|original words|as )/);
  });
});

describe("a version's article when there is a later version", () => {
  it("is the same to the byte: how many there are stands around it", () => {
    const [newest, first] = publishedBrief.versions;
    if (!newest || !first) throw new Error("The fixture has two versions.");
    const articleOf = (versions: Surroundings["versions"]) =>
      render(correctedVersion, { versions, sha256: null, changedEntries: new Set() });
    const later = { ...newest, n: 3, changeClass: "update" as const, correction: null };
    expect(articleOf([later, newest, first])).toBe(articleOf([newest, first]));
  });

  it("says of a correction what was wrong and what is right", () => {
    const { versions, sha256 } = publishedBrief;
    const html = render(correctedVersion, { versions, sha256, changedEntries: new Set() });
    expect(readText(html)).toContain("It said 46 billion.");
    expect(readText(html)).toContain("It is more than 46.5 billion.");
  });
});
