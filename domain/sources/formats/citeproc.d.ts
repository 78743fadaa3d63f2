/** citeproc has no types: of its engine, what we call. */
declare module "citeproc" {
  type Item = { id: string };
  export class Engine {
    constructor(
      system: {
        retrieveLocale(language: string): string;
        retrieveItem(id: string): object;
      },
      style: string,
      language: string,
      forceLanguage: boolean,
    );
    opt: { development_extensions: Record<string, boolean> };
    updateItems(ids: string[]): void;
    setOutputFormat(format: "html" | "text"): void;
    /** False where the style has no bibliography. */
    makeBibliography(): false | [{ entry_ids: string[][] }, string[]];
    makeCitationCluster(items: Item[]): string;
  }
  const citeproc: { Engine: typeof Engine };
  // biome-ignore lint/style/noDefaultExport: as the package has it
  export default citeproc;
}
