import { pressAll, pressOutdated, pressTagged, pressWaiting } from "#domain/press/commands.ts";
import { exportSite } from "#domain/press/commands-export.ts";
import { mendSite, sweepSite } from "#domain/press/commands-mend.ts";
import { purgeSome } from "#domain/press/commands-purge.ts";
import { makeRound, reportWorker } from "#domain/press/commands-round.ts";
import { verifySite } from "#domain/press/commands-verify.ts";
import { openPressRoom } from "#domain/press/room.ts";
import type { CommandCases } from "./command-case.ts";

/** No web is there: whoever may press comes no further than to ask it. */
const openRoom = () => openPressRoom({ port: () => 9, publicUrl: "http://localhost:3000" }, "");

export const cases: CommandCases = {
  pressTagged: {
    action: "page.press",
    run: (actor) => pressTagged(actor, openRoom(), []),
    refusalsOnly: true,
  },
  pressWaiting: { action: "page.press", run: (actor) => pressWaiting(actor, openRoom()) },
  pressOutdated: {
    action: "page.press",
    run: (actor) => pressOutdated(actor, openRoom()),
    refusalsOnly: true,
  },
  pressAll: {
    action: "page.press",
    run: (actor) => pressAll(actor, openRoom()),
    refusalsOnly: true,
  },
  reportWorker: { action: "page.press", run: (actor) => reportWorker(actor, "") },
  makeRound: {
    action: "page.press",
    run: (actor) => makeRound(actor, openRoom()),
    refusalsOnly: true,
  },
  purgeSome: {
    action: "page.press",
    run: (actor) => purgeSome(actor, { url: "http://localhost:9" }),
  },
  sweepSite: { action: "page.press", run: (actor) => sweepSite(actor, openRoom()) },
  mendSite: {
    action: "page.press",
    run: (actor) => mendSite(actor, openRoom()),
    refusalsOnly: true,
  },
  exportSite: {
    action: "page.press",
    run: (actor) => exportSite(actor, openRoom(), { folder: "/nowhere" }),
    refusalsOnly: true,
  },
  verifySite: {
    action: "page.press",
    run: (actor) => verifySite(actor, openRoom()),
    refusalsOnly: true,
  },
};
