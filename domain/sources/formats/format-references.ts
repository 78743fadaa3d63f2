import type citeproc from "citeproc";
import { fail, type Result, succeed } from "#domain/result.ts";
import { checkStyle } from "./check-style.ts";
import type { CitableSource } from "./citable-source.ts";
import type { PrintedLanguage } from "./citation-styles.ts";
import { isCitationStyle, readCitationStyle, readLocales } from "./citation-styles.ts";
import { type ReferenceRun, readReferenceRuns } from "./reference-runs.ts";
import { type CslItem, toPrintedItem } from "./to-csl.ts";

/** One of the styles that come with us, or a style file that somebody gives. */
export type StyleChoice = { id: string } | { xml: string };
/** As plain words, and as they are set; `code` is the source's. */
export type FormattedReference = { code: string; text: string; runs: readonly ReferenceRun[] };

/** Longer bibliographies take minutes: styles compare their entries with one another. */
export const referencesMax = 1_000;

/**
 * References in the order in which the style has them, in the words of a language ("and", months, quotation marks). Nothing is fetched. May keep a processor busy for some
 * seconds where the list is long.
 */
export async function formatReferences(
  sources: readonly CitableSource[],
  { style, language }: { style: StyleChoice; language: PrintedLanguage },
): Promise<Result<FormattedReference[]>> {
  if (sources.length === 0) return succeed([]);
  if (sources.length > referencesMax) {
    return fail({ code: "library.tooMany", values: { max: referencesMax } });
  }
  const xml = await readStyle(style);
  if (!xml.ok) return xml;
  const items = new Map(sources.map((source) => [source.code, toPrintedItem(source, language)]));
  try {
    return succeed(print(await openEngine(xml.value, language), items));
  } catch {
    // citeproc throws texts and errors of many kinds for what a style lacks.
    return fail({ code: "styles.failed" });
  }
}

async function readStyle(style: StyleChoice): Promise<Result<string>> {
  if ("xml" in style) return checkStyle(style.xml);
  if (!isCitationStyle(style.id)) return fail({ code: "styles.unknown" });
  return succeed(await readCitationStyle(style.id));
}

type Engine = InstanceType<typeof citeproc.Engine>;
type OpenEngine = { engine: Engine; items: Map<string, CslItem> };

const engines = new Map<string, OpenEngine>();
/** An engine holds some megabytes, and half a second goes into making it. */
const enginesMax = 6;

async function openEngine(xml: string, language: PrintedLanguage): Promise<OpenEngine> {
  const { default: loaded } = await import("citeproc");
  const locales = await readLocales();
  const key = `${language} ${xml}`;
  const known = engines.get(key);
  engines.delete(key);
  const opened = known ?? makeEngine(loaded.Engine, { xml, language, locales });
  engines.set(key, opened);
  for (const oldest of engines.keys()) {
    if (engines.size > enginesMax) engines.delete(oldest);
  }
  return opened;
}

const languages: Record<PrintedLanguage, string> = { en: "en-GB", ru: "ru-RU" };

function makeEngine(
  CiteprocEngine: typeof citeproc.Engine,
  {
    xml,
    language,
    locales,
  }: { xml: string; language: PrintedLanguage; locales: Map<string, string> },
): OpenEngine {
  const opened: Pick<OpenEngine, "items"> = { items: new Map() };
  const system = {
    retrieveLocale: (name: string) => locales.get(name) ?? locales.get("en-US") ?? "",
    retrieveItem: (id: string) => opened.items.get(id) ?? { id },
  };
  const engine = new CiteprocEngine(system, xml, languages[language], true);
  engine.opt.development_extensions.wrap_url_and_doi = false;
  return Object.assign(opened, { engine });
}

/** Nothing waits between handing the items over and printing them: two who ask at once don't meet. */
function print(opened: OpenEngine, items: Map<string, CslItem>): FormattedReference[] {
  const { engine } = opened;
  opened.items = items;
  engine.updateItems([]);
  engine.updateItems([...items.keys()]);
  const texts = printAs(engine, items, "text");
  const htmls = printAs(engine, items, "html");
  return [...texts].map(([code, text]) => ({
    code,
    text: text.replace(/\s+/gu, " ").trim(),
    runs: readReferenceRuns(htmls.get(code) ?? ""),
  }));
}

/** By code, in the style's order; of a style without a bibliography its notes. */
function printAs(engine: Engine, items: Map<string, CslItem>, format: "text" | "html") {
  engine.setOutputFormat(format);
  const made = engine.makeBibliography();
  if (made === false) {
    return new Map([...items.keys()].map((id) => [id, engine.makeCitationCluster([{ id }])]));
  }
  const [{ entry_ids: ids }, entries] = made;
  return new Map(ids.map(([id], at) => [id ?? "", entries[at] ?? ""]));
}
