import type { LibraryName } from "./library-item.ts";

/** An entry as the parser reads it: its fields as they were written, but for the strings that are named in them. */
export type RawBibtex = {
  type: string;
  label: string;
  properties: Record<string, string | number>;
};

/** Of an item of CSL-JSON, what we rely on; the parser gives what it gives. */
export type ParsedItem = Record<string, unknown> & { author?: LibraryName[] };

export type BibtexEngine = {
  /** The entries of a text. Throws where it isn't BibTeX. */
  parse(text: string): RawBibtex[];
  /** Throws for values that can't be read. */
  toCsl(entry: RawBibtex): ParsedItem | undefined;
  /** An entry of BibLaTeX for each item; values are LaTeX but for signs that are special there, which stay. */
  toEntries(items: readonly object[]): RawBibtex[];
};

type CitationJs = {
  plugins: {
    input: {
      data(data: unknown, type: string): unknown;
      chain(data: unknown, options: object): ParsedItem[];
    };
    output: { format(name: string, data: readonly object[], options: object): unknown };
    config: { get(name: string): { format: Record<string, boolean> } };
  };
  logger: { _log: unknown[] };
};

let engine: Promise<BibtexEngine> | undefined;

/**
 * Citation.js with its BibTeX plug-in: loaded when it is first needed, which takes a tenth of a second. Left to tell the format by itself it would fetch what looks like an address:
 * every call names what it is given.
 */
export function loadBibtexEngine(): Promise<BibtexEngine> {
  engine ??= load();
  return engine;
}

async function load(): Promise<BibtexEngine> {
  const { plugins, logger } = (await import("@citation-js/core")) as unknown as CitationJs;
  await import("@citation-js/plugin-bibtex");
  // Cyrillic letters would be dropped from what is ASCII only, and keys have hyphens.
  Object.assign(plugins.config.get("@bibtex").format, { asciiOnly: false, checkLabel: false });
  const quietly = <T>(work: () => T): T => {
    try {
      return work();
    } finally {
      // It keeps every warning for ever.
      logger._log.length = 0;
    }
  };
  return {
    parse: (text) => quietly(() => plugins.input.data(text, "@biblatex/text") as RawBibtex[]),
    toCsl: (entry) =>
      quietly(
        () =>
          plugins.input.chain(entry, {
            forceType: "@biblatex/entry+object",
            generateGraph: false,
          })[0],
      ),
    toEntries: (items) =>
      quietly(() => plugins.output.format("biblatex", items, { format: "object" }) as RawBibtex[]),
  };
}
