import { importPosts } from "#domain/imports/commands.ts";
import { importPost } from "#domain/imports/commands-posts.ts";
import { importBrief } from "#domain/imports/own/commands-briefs.ts";
import { importFolder } from "#domain/imports/own/commands-folder.ts";
import { buildGivenPost } from "#tests/factories/exports-of-others.ts";
import { correctedVersion } from "#tests/fixtures/version-content.ts";
import type { CommandCases } from "./command-case.ts";

export const cases: CommandCases = {
  importPost: {
    action: "publication.import",
    run: (actor) => importPost(actor, buildGivenPost()),
  },
  importFolder: {
    action: "publication.import",
    // There is none.
    run: (actor) => importFolder(actor, { folder: "domain", reportFile: "domain" }),
  },
  importBrief: {
    action: "publication.import",
    // No document.
    run: (actor) =>
      importBrief(actor, {
        ...{ content: correctedVersion, document: { type: "doc" }, site: "", address: "" },
      }),
  },
  importPosts: {
    action: "publication.import",
    // A folder stands where the report would be written.
    run: (actor) =>
      importPosts(actor, { file: "package.json", kind: "ghost", reportFile: "domain" }),
  },
};
