import { exchanges } from "./statistics/exchanges.ts";
import { programmeStatistics } from "./statistics/programmes.ts";
import { trade2019To2022 } from "./statistics/trade-2019-2022.ts";
import { trade2023To2024 } from "./statistics/trade-2023-2024.ts";
import { tradeGrowth } from "./statistics/trade-growth.ts";
import type { DemoStatistic } from "./types.ts";

/** Each report of a value is a statistic of its own, also where another report gives the same value. */
export const statistics: DemoStatistic[] = [
  ...trade2019To2022,
  ...trade2023To2024,
  ...tradeGrowth,
  ...programmeStatistics,
  ...exchanges,
];
