import { howTheUnionStateCame } from "./briefs/how-the-union-state-came-to-28-programmes.ts";
import { ninetyPerCentOfWhat } from "./briefs/ninety-per-cent-of-what.ts";
import { whatIsTheTradeWorth } from "./briefs/what-is-the-trade-worth.ts";
import { adoptions, derivations } from "./derivations.ts";
import { events } from "./events.ts";
import { indicators } from "./indicators.ts";
import { organisations } from "./organisations.ts";
import { ownerRule } from "./owners.ts";
import { people, unnamedRoles } from "./people.ts";
import { programmeAreas, programmes } from "./programmes.ts";
import { projects, tradedGoods } from "./projects.ts";
import { quotes } from "./quotes.ts";
import { series } from "./series.ts";
import { slices } from "./slices.ts";
import { sources } from "./sources.ts";
import { statistics } from "./statistics.ts";
import type { Dossier } from "./types.ts";

/** Union State Monitor, whole. Every list is in an order in which it can be written: what is referred to comes before what refers to it. */
export const demoDossier: Dossier = {
  publication: {
    name: "Union State Monitor",
    strapline: "The integration of Russia and Belarus, on the record",
    licence: { id: "CC-BY-4.0" },
    about:
      "Reports on the integration of Russia and Belarus in the Union State: who said what, where it is written, and where the figures contradict each other. Nothing in it is endorsed.",
  },
  holding:
    "We hold the original of none of these sources. What we hold are notes of our own, and nothing made from them claims a match with an original.",
  ownerRule,
  sources,
  organisations,
  people,
  unnamedRoles,
  indicators,
  slices,
  series,
  statistics,
  derivations,
  quotes,
  adoptions,
  events,
  programmes,
  programmeAreas,
  projects,
  tradedGoods,
  briefs: [whatIsTheTradeWorth, ninetyPerCentOfWhat, howTheUnionStateCame],
};
