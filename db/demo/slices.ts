import type { DemoSlice } from "./types.ts";

const whole = { area: null, counterpart: null, flow: null, breakdown: null };
const russiaBelarus = { area: "RU", counterpart: "BY", breakdown: null };

export const slices: DemoSlice[] = [
  { key: "turnover", indicator: "trade-turnover", ...russiaBelarus, flow: "turnover" },
  { key: "exports", indicator: "trade-turnover", ...russiaBelarus, flow: "export" },
  { key: "imports", indicator: "trade-turnover", ...russiaBelarus, flow: "import" },
  { key: "growth", indicator: "trade-growth", ...russiaBelarus, flow: "turnover" },
  {
    key: "completion-2021-2023",
    indicator: "programme-completion",
    ...whole,
  },
  {
    key: "completion-2024-2026",
    indicator: "task-completion",
    ...whole,
  },
  { key: "programmes-agreed", indicator: "programmes", ...whole },
  {
    key: "measures-2021-2023",
    indicator: "measures",
    ...whole,
    breakdown: "the 28 programmes, 2021–2023",
  },
  {
    key: "measures-2024-2026",
    indicator: "measures",
    ...whole,
    breakdown: "the package for 2024–2026",
  },
  {
    key: "delegations-from-russian-regions",
    indicator: "delegations",
    ...whole,
    breakdown: "from Russian regions to Belarus",
  },
  {
    key: "delegations-led-by-heads",
    indicator: "delegations",
    ...whole,
    breakdown: "from Russian regions to Belarus, led by heads of regions",
  },
  {
    key: "delegations-belarusian-official",
    indicator: "delegations",
    ...whole,
    breakdown: "Belarusian official to Russian regions",
  },
  {
    key: "delegations-belarusian-business",
    indicator: "delegations",
    ...whole,
    breakdown: "Belarusian business to Russian regions",
  },
  {
    key: "investment-share",
    indicator: "russian-investment-share",
    area: "BY",
    counterpart: "RU",
    flow: null,
    breakdown: "real sector",
  },
  {
    key: "turnover-china",
    indicator: "trade-russia-china",
    area: "RU",
    counterpart: "CN",
    flow: "turnover",
    breakdown: null,
  },
];
