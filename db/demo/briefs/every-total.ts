import type { DemoBlock } from "../brief-types.ts";

/** All totals for whole years that the dossier holds, in the dollars of the day. */
export const everyTotal: DemoBlock = {
  chart: {
    title: ["Every total reported"],
    subtitle: "Trade turnover between Russia and Belarus, billion US dollars, current prices",
    statistics: [
      "trade-2019-view-info",
      "trade-2020-view-info",
      "trade-2020-rzeczpospolita",
      "trade-2021-view-info",
      "trade-2021-putin",
      "trade-2022-view-info",
      "trade-2022-putin",
      "trade-2022-andreichenko",
      "trade-2022-krutoy",
      "trade-2022-tass",
      "trade-2022-tass-belarus",
      "trade-2022-sputnik",
      "trade-2023-krutoy-view-info",
      "trade-2023-krutoy-tass",
      "trade-2023-lukashenko",
      "trade-2023-kremlin-note",
      "trade-2023-belarusian-side",
      "trade-2023-rogozhnik",
      "trade-2023-belta",
      "trade-2024-lukashenko",
      "trade-2024-mezentsev",
    ],
  },
};
