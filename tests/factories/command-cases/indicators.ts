import { createIndicator, createSeries, updateIndicator } from "#domain/indicators/commands.ts";
import {
  createDerivation,
  rerunDerivation,
  updateDerivation,
} from "#domain/indicators/commands-derivations.ts";
import { adoptStatistic, deprecateStatistic } from "#domain/indicators/commands-judgements.ts";
import { releaseIndicator, releaseStatistic } from "#domain/indicators/commands-release.ts";
import { createStatistic, reviseStatistic } from "#domain/indicators/commands-statistics.ts";
import { giveSeries, updateStatistic } from "#domain/indicators/commands-update.ts";
import { acceptWarning } from "#domain/indicators/commands-warnings.ts";
import { withdrawStatistic } from "#domain/indicators/commands-withdraw.ts";
import {
  addStatisticWitness,
  removeStatisticWitness,
} from "#domain/indicators/commands-witnesses.ts";
import { enterStatistics } from "#domain/indicators/grid/commands-grid.ts";
import {
  loadStatisticImport,
  readStatisticImport,
  startStatisticImport,
  stopStatisticImport,
} from "#domain/indicators/imports/commands-imports.ts";
import { runStatisticImport } from "#domain/indicators/imports/commands-run.ts";
import { undoStatisticImport } from "#domain/indicators/imports/commands-undo.ts";
import { type CommandCases, missingId } from "./command-case.ts";

const unit = { kind: "currency" as const, code: "USD" };
const value = { value: "46.5", scale: 9, origin: { kind: "none" as const, because: "a test" } };
const mapping = {
  headerFrom: 1,
  headerRows: 1,
  columns: ["period" as const, "value" as const],
  because: "a test",
};
const statisticId = missingId;
const reason = "It says how it was counted.";

export const cases: CommandCases = {
  createIndicator: {
    action: "indicator.create",
    run: (actor) => createIndicator(actor, { slug: "trade", title: "Trade", unit }),
  },
  updateIndicator: {
    action: "indicator.update",
    run: (actor) =>
      updateIndicator(actor, { indicatorId: missingId, revision: 1, title: "Trade in goods" }),
  },
  createSeries: {
    action: "indicator.create",
    run: (actor) => createSeries(actor, { indicatorId: missingId }),
  },
  createStatistic: {
    action: "statistic.create",
    run: (actor) =>
      createStatistic(actor, {
        target: { kind: "series", seriesId: missingId },
        period: "2023",
        value,
      }),
  },
  reviseStatistic: {
    action: "statistic.revise",
    run: (actor) =>
      reviseStatistic(actor, { statisticId, after: 1, cause: "source_revised", value }),
  },
  updateStatistic: {
    action: "statistic.update",
    run: (actor) =>
      updateStatistic(actor, {
        statisticId,
        revision: 1,
        period: "2023",
        periodKind: "over",
        nature: "count",
      }),
  },
  addStatisticWitness: {
    action: "statistic.update",
    run: (actor) =>
      addStatisticWitness(actor, {
        statisticId,
        words: { kind: "proposal", proposalId: missingId },
        unit,
        value: { value: "46.5", scale: 9 },
      }),
  },
  removeStatisticWitness: {
    action: "statistic.update",
    run: (actor) =>
      removeStatisticWitness(actor, { statisticId, textLayerId: missingId, start: 0, end: 5 }),
  },
  giveSeries: {
    action: "statistic.update",
    run: (actor) => giveSeries(actor, { statisticId, seriesId: missingId, revision: 1 }),
  },
  releaseIndicator: {
    action: "indicator.release",
    run: (actor) => releaseIndicator(actor, missingId),
  },
  releaseStatistic: {
    action: "statistic.release",
    run: (actor) => releaseStatistic(actor, statisticId),
  },
  acceptWarning: {
    action: "statistic.accept-warning",
    run: (actor) => acceptWarning(actor, { statisticId, code: "offByPower", note: reason }),
  },
  enterStatistics: {
    action: "statistic.create",
    run: (actor) =>
      enterStatistics(actor, {
        indicatorId: missingId,
        cells: [{ key: "1", seriesId: missingId, period: "2023", text: "46.5" }],
      }),
  },
  startStatisticImport: {
    action: "statistic.import",
    run: (actor) =>
      startStatisticImport(
        actor,
        { indicatorId: missingId, fileName: "trade.csv" },
        Buffer.from("period,value"),
      ),
  },
  readStatisticImport: {
    action: "statistic.import",
    run: (actor) => readStatisticImport(actor, { importId: missingId, revision: 1, mapping }),
  },
  loadStatisticImport: {
    action: "statistic.import",
    run: (actor) => loadStatisticImport(actor, { importId: missingId, revision: 1 }),
  },
  stopStatisticImport: {
    action: "statistic.import",
    run: (actor) => stopStatisticImport(actor, missingId),
  },
  undoStatisticImport: {
    action: "statistic.import",
    run: (actor) => undoStatisticImport(actor, missingId),
  },
  runStatisticImport: {
    action: "statistic.run-import",
    run: (actor) => runStatisticImport(actor, missingId),
  },
  withdrawStatistic: {
    action: "statistic.update",
    run: (actor) => withdrawStatistic(actor, statisticId),
  },
  adoptStatistic: {
    action: "adoption.set",
    run: (actor) =>
      adoptStatistic(actor, {
        statisticId,
        sliceId: missingId,
        coverage: "goods",
        period: "2023",
        reason,
      }),
  },
  deprecateStatistic: {
    action: "deprecation.set",
    run: (actor) => deprecateStatistic(actor, { statisticId, deprecated: true, reason }),
  },
  createDerivation: {
    action: "derivation.create",
    run: (actor) =>
      createDerivation(actor, {
        title: "A sum",
        operation: "sum",
        vintageIds: [missingId],
        decimals: 1,
      }),
  },
  rerunDerivation: {
    action: "derivation.run",
    run: (actor) => rerunDerivation(actor, { derivationId: missingId }),
  },
  updateDerivation: {
    action: "derivation.update",
    run: (actor) =>
      updateDerivation(actor, { derivationId: missingId, revision: 1, title: "Another name" }),
  },
};
