import { loadDemo, requestDemo } from "#domain/demo/commands.ts";
import type { CommandCases } from "./command-case.ts";

export const cases: CommandCases = {
  requestDemo: { action: "demo.load", run: (actor) => requestDemo(actor), refusalsOnly: true },
  loadDemo: { action: "demo.load", run: (actor) => loadDemo(actor), refusalsOnly: true },
};
