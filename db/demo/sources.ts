import { reports2019To2021 } from "./sources/reports-2019-2021.ts";
import { reports2022 } from "./sources/reports-2022.ts";
import { reports2023 } from "./sources/reports-2023.ts";
import { reports2024To2025 } from "./sources/reports-2024-2025.ts";
import { viewInfo2023 } from "./sources/view-info-2023.ts";
import type { DemoSource } from "./types.ts";

/** We hold the original of none of these: what we hold are notes of ours, which claim no match with anything. */
export const sources: DemoSource[] = [
  ...reports2019To2021,
  ...reports2022,
  ...reports2023,
  viewInfo2023,
  ...reports2024To2025,
];
