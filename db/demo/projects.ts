import type { DemoPassage, DemoProject } from "./types.ts";

const machinery = {
  what: "joint assembly and production of agricultural machinery",
  passage: {
    source: "view-info-2023",
    exact:
      "joint assembly and production of agricultural machinery in the Novosibirsk Region and in Tatarstan",
  },
};

export const projects: DemoProject[] = [
  {
    key: "krasnodar-harvesters-and-trucks",
    place: "Krasnodar Territory",
    what: "assembly of grain harvesters, and of trucks on chassis of the Minsk Automobile Plant",
    passage: {
      source: "view-info-2023",
      exact:
        "the assembly of grain harvesters, and of trucks on chassis of the Minsk Automobile Plant, in the Krasnodar Territory",
    },
  },
  { key: "novosibirsk-machinery", place: "Novosibirsk Region", ...machinery },
  { key: "tatarstan-machinery", place: "Tatarstan", ...machinery },
  {
    key: "bashkortostan-grain-drying",
    place: "Bashkortostan",
    what: "plant for grain drying complexes with a Belarusian producer",
    passage: {
      source: "view-info-2023",
      exact: "in Bashkortostan a plant for grain drying complexes with a Belarusian producer",
    },
  },
];

/** What View.info names as traded, from Russia and then from Belarus. No amounts are given, so there is no figure in it: words that a brief may cite. */
export const tradedGoods: DemoPassage[] = [
  {
    source: "view-info-2023",
    exact:
      "meat, fish, cocoa, ferrous metals, aluminium wire, pipes, bearings, cars and railway locomotives",
  },
  {
    source: "view-info-2023",
    exact: "machine-building equipment, agricultural machinery, ferrous metal products and tyres",
  },
];
