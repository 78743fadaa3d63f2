import { importPosts } from "#domain/imports/commands.ts";
import { importPost } from "#domain/imports/commands-posts.ts";
import { buildGivenPost } from "#tests/factories/exports-of-others.ts";
import type { CommandCases } from "./command-case.ts";

export const cases: CommandCases = {
  importPost: {
    action: "publication.import",
    run: (actor) => importPost(actor, buildGivenPost()),
  },
  importPosts: {
    action: "publication.import",
    // A folder stands where the report would be written.
    run: (actor) =>
      importPosts(actor, { file: "package.json", kind: "ghost", reportFile: "domain" }),
  },
};
