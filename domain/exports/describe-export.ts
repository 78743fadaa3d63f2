/** What lies in an export, for whoever finds it. */
export function describeExport(publication: string, publicUrl: string): string {
  return `# ${publication}

All that readers of ${publicUrl} could read at one moment, as files that any program opens.

| file | holds |
| --- | --- |
| briefs/SLUG/vN.md | a published version as Markdown; each entry of its evidence is a footnote: the words, the source, the place in it, the hash of the capture |
| briefs/SLUG/vN.json | the same as it was published: canonical JSON (RFC 8785), over whose bytes the hash of the version goes |
| sources.json | sources, as CSL-JSON; custom says how much of each readers see, and under which licence |
| indicators/SLUG.csv | every value of an indicator with all its vintages (RFC 4180) |
| indicators/SLUG.json | the same with what is measured and how, and each value as its source writes it |
| quotes.json, people.json | quotations with their wordings and passages, and who is named |
| passages.json | where the words that are cited stand in the text of which capture |
| captures.json, captures/HASH | what is held of sources; file is null where readers may not have the bytes, or they were removed |
| media/ | pictures of the briefs |
| manifest.json | each file with its SHA-256 |

What was withheld or removed from the publication is not in it.
`;
}
