import type { DemoSpeaker, DemoStatistic, Dossier } from "#db/demo/types.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { createIndicator, createSeries } from "#domain/indicators/commands.ts";
import { createDerivation } from "#domain/indicators/commands-derivations.ts";
import { adoptStatistic } from "#domain/indicators/commands-judgements.ts";
import { createStatistic } from "#domain/indicators/commands-statistics.ts";
import { must } from "./must.ts";
import { type Loaded, type Progress, spanOf } from "./places.ts";

/** Indicators, slices and series, then every report of a value, then what we reckon from them. */
export async function loadStatistics(
  actor: Actor,
  dossier: Dossier,
  loaded: Loaded,
  progress: Progress,
): Promise<void> {
  for (const { key, subject, ...indicator } of dossier.indicators) {
    loaded.indicators.set(
      key,
      must(
        await createIndicator(actor, {
          slug: key,
          ...indicator,
          subjectIds: [loaded.subjects.get(subject)],
        }),
        key,
      ).id,
    );
  }
  for (const { key, indicator, ...dimensions } of dossier.slices) {
    loaded.slices.set(key, { indicatorId: loaded.indicators.get(indicator), key: dimensions });
  }
  for (const one of dossier.series) {
    const slice = loaded.slices.get(one.slice);
    const series = {
      indicatorId: slice.indicatorId,
      ...slice.key,
      coverage: one.coverage ?? "not_stated",
      compilerId: one.compiler === null ? null : loaded.organisations.get(one.compiler),
      currency: one.currency,
      priceBasis: one.priceBasis ?? "not_stated",
    };
    const made = must(await createSeries(actor, series), one.key);
    loaded.series.set(one.key, { seriesId: made.id, sliceId: made.sliceId });
  }
  for (const one of dossier.statistics) {
    const made = must(await createStatistic(actor, toStatistic(one, loaded)), one.key);
    loaded.statistics.set(one.key, made);
    progress(one.key);
  }
  for (const { key, title, operation, inputs, mixesBecause, decimals } of dossier.derivations) {
    const statistics = inputs.map((input) => loaded.statistics.get(input).vintageId);
    const scale = scaleOf(dossier, inputs);
    const made = await createDerivation(actor, {
      title,
      operation,
      vintageIds: statistics,
      decimals,
      scale,
      mixesBecause,
    });
    loaded.derivations.set(key, must(made, key));
  }
  for (const { slice, coverage, period, statistic, reason } of dossier.adoptions) {
    const series = dossier.series.find((one) => one.slice === slice);
    const { sliceId } = loaded.series.get(series?.key ?? slice);
    const { statisticId } = loaded.statistics.get(statistic);
    must(
      await adoptStatistic(actor, { sliceId, coverage, period, statisticId, reason }),
      `adoption of ${statistic}`,
    );
  }
}

function scaleOf(dossier: Dossier, inputs: readonly string[]): number {
  const scales = inputs.flatMap(
    (key) => dossier.statistics.find((one) => one.key === key)?.scale ?? [],
  );
  return Math.max(0, ...scales);
}

function toStatistic(one: DemoStatistic, loaded: Loaded) {
  const { measure, period, periodKind, nature, value, low, high, scale, qualifier, status, note } =
    one;
  return {
    target:
      measure.kind === "series"
        ? {
            kind: "series" as const,
            seriesId: loaded.series.get(measure.series).seriesId,
            unit: measure.noun ? { kind: "count" as const, code: measure.noun } : null,
          }
        : { kind: "stated" as const, what: measure.what, unit: measure.unit },
    period,
    periodKind,
    nature,
    saidBy: toSpeaker(one.saidBy, loaded),
    value: {
      value,
      low,
      high,
      scale,
      qualifier,
      statuses: [status],
      note,
      origin: { kind: "span" as const, ...spanOf(loaded, one.passage) },
    },
  };
}

function toSpeaker(speaker: DemoSpeaker, loaded: Loaded) {
  switch (speaker.kind) {
    case "person":
      return {
        personId: loaded.people.get(speaker.person),
        roleId: loaded.roles.get(speaker.role),
      };
    case "role":
      return { roleId: loaded.roles.get(speaker.role) };
    case "organisation":
      return { organisationId: loaded.organisations.get(speaker.organisation) };
    case "nobody":
      return null;
  }
}
