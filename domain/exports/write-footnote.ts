import type { EvidenceEntry } from "#domain/briefs/version-content.ts";
import type { Origin, PassageOrigin, SourceCitation } from "#domain/briefs/version-origins.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

/** An entry of the evidence list as a footnote: what it says, the words that say so, and where they stand. */
export function writeFootnote(entry: EvidenceEntry): string {
  const parts = describe(entry).filter((part) => part !== "");
  return `[^${entry.number}]: ${parts.map(toLine).join(" ")}`;
}

/** A footnote is one paragraph. */
const toLine = (part: string) => part.replaceAll(/\s+/gu, " ").trim();

function describe(entry: EvidenceEntry): string[] {
  const label = sentence(escapeMarkdown(entry.label));
  switch (entry.kind) {
    case "statistic":
      return [
        `**${escapeMarkdown(entry.inSource)}**: ${label}`,
        ...describeOrigin(entry.origin),
        ...describeWitnesses(entry),
      ];
    case "derivation":
      return [
        `**${escapeMarkdown(entry.printedResult)}**: ${label}`,
        `Our arithmetic: ${sentence(escapeMarkdown(entry.formula))}`,
        ...entry.inputs.map(({ code, printed }) => `From ${code}: ${escapeMarkdown(printed)}.`),
      ];
    case "quote":
      return [
        `“${escapeMarkdown(entry.text)}”: ${sentence(escapeMarkdown(nameSpeaker(entry)))}`,
        ...describeOrigin(entry.origin),
      ];
    case "passage":
      return [label, ...describePassage(entry.origin)];
    case "note":
      return [
        entry.reason === null ? "" : sentence(escapeMarkdown(entry.reason)),
        ...(entry.origin
          ? describePassage(entry.origin)
          : [describeSource(entry.source, entry.locator)]),
      ];
  }
}

function nameSpeaker({ speaker, occasion, saidOn }: EvidenceEntry & { kind: "quote" }): string {
  const said = [speaker?.name ?? "not named", speaker?.role, occasion, saidOn];
  return said.filter((part) => part !== null && part !== undefined && part !== "").join(", ");
}

function describeOrigin(origin: Origin): string[] {
  switch (origin.kind) {
    case "passage":
      return describePassage(origin);
    case "derivation":
      return [`Our arithmetic: ${sentence(escapeMarkdown(origin.formula))}`];
    case "none":
      return [`No passage: ${sentence(escapeMarkdown(origin.because))}`];
  }
}

function describeWitnesses({ witnesses = [] }: EvidenceEntry & { kind: "statistic" }): string[] {
  return witnesses
    .flatMap(({ passages }) => passages)
    .flatMap((passage) => ["Reported too.", ...describePassage(passage)]);
}

function describePassage({ excerpt, source, locator, capture }: PassageOrigin): string[] {
  const { number, capturedAt, sha256 } = capture;
  const held = `Capture ${number} of ${capturedAt.slice(0, 10)}`;
  return [
    excerpt === null ? "" : `It says: “${escapeMarkdown(excerpt.exact)}”.`,
    describeSource(source, locator),
    sha256 === null ? `${held}, notes of ours.` : `${held}, sha256:${sha256}.`,
  ];
}

function describeSource(source: SourceCitation, locator: string | null): string {
  const { publisher, title, published, code, url } = source;
  const named = [
    escapeMarkdown(publisher),
    title === null ? null : `*${escapeMarkdown(title)}*`,
    published,
    locator === null ? null : escapeMarkdown(locator),
    code,
    url === null ? null : `<${url}>`,
  ];
  return sentence(named.filter((part) => part !== null && part !== "").join(", "));
}

const sentence = (text: string) => (/[.!?…]$/u.test(text) ? text : `${text}.`);
