import type { CitableSource } from "./citable-source.ts";
import type { LibraryFormat } from "./detect-format.ts";
import { toCslItem } from "./to-csl.ts";
import { writeBibtex } from "./write-bibtex.ts";
import { writeRis } from "./write-ris.ts";

export type ExportedLibrary = { text: string; mediaType: string; extension: string };

/** Sources as a file that reference managers read, in the order given. */
export async function exportSources(
  sources: readonly CitableSource[],
  format: LibraryFormat,
): Promise<ExportedLibrary> {
  switch (format) {
    case "bibtex":
      return {
        text: await writeBibtex(sources),
        mediaType: "application/x-bibtex",
        extension: "bib",
      };
    case "ris":
      return {
        text: writeRis(sources),
        mediaType: "application/x-research-info-systems",
        extension: "ris",
      };
    case "csl-json": {
      const text = `${JSON.stringify(sources.map(toCslItem), null, 2)}\n`;
      return { text, mediaType: "application/vnd.citationstyles.csl+json", extension: "json" };
    }
  }
}
