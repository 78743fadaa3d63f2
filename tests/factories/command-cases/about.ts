import { writeAboutPage } from "#domain/about/commands.ts";
import type { CommandCases } from "./command-case.ts";

export const cases: CommandCases = {
  writeAboutPage: {
    action: "about.write",
    run: (actor) => writeAboutPage(actor, { page: "method", after: 0, text: "How we work." }),
  },
};
