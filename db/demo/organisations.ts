import type { DemoOrganisation } from "./types.ts";

const publishers: DemoOrganisation[] = [
  { key: "view-info", names: { en: "View.info" }, note: null },
  { key: "tass", names: { en: "TASS" }, note: null },
  { key: "trend", names: { en: "Trend" }, note: null },
  { key: "sfei", names: { en: "SFEI" }, note: null },
  { key: "profile", names: { en: "Profile" }, note: null },
  { key: "rzeczpospolita", names: { en: "Rzeczpospolita" }, note: null },
  { key: "interfax", names: { en: "Interfax" }, note: null },
  { key: "sb", names: { en: "SB Belarus Segodnya" }, note: null },
  { key: "sputnik", names: { en: "Sputnik" }, note: null },
  { key: "properm", names: { en: "Properm" }, note: null },
  { key: "nmn", names: { en: "NMN Media" }, note: null },
  { key: "belta", names: { en: "BelTA" }, note: null },
  { key: "izvestia", names: { en: "Izvestia" }, note: null },
  { key: "euroradio", names: { en: "Euroradio" }, note: null },
  { key: "urdupoint", names: { en: "UrduPoint / Sputnik" }, note: "Carries reports of Sputnik." },
  { key: "udf", names: { en: "UDF / BelarusFeed" }, note: null },
  {
    key: "pism",
    names: { en: "Polish Institute of International Affairs (PISM)" },
    note: null,
  },
];

/** Who counted, as far as the reports say: a state's side, the body not stated. */
const compilers: DemoOrganisation[] = [
  {
    key: "russia",
    names: { en: "Russia" },
    note: "That state's side; which body counted is not stated.",
  },
  {
    key: "belarus",
    names: { en: "Belarus" },
    note: "That state's side; which body counted is not stated, unless a statistic says so.",
  },
];

const officeHolders: DemoOrganisation[] = [
  { key: "government-of-russia", names: { en: "Government of Russia" }, note: null },
  { key: "government-of-belarus", names: { en: "Government of Belarus" }, note: null },
  { key: "embassy-of-belarus", names: { en: "Embassy of Belarus in Russia" }, note: null },
  { key: "presidency-of-belarus", names: { en: "President of Belarus" }, note: null },
  { key: "presidency-of-russia", names: { en: "President of Russia" }, note: null },
  {
    key: "house-of-representatives",
    names: { en: "House of Representatives of Belarus" },
    note: null,
  },
  { key: "russian-foreign-ministry", names: { en: "Russian Foreign Ministry" }, note: null },
  { key: "union-state", names: { en: "Union State" }, note: null },
  {
    key: "institute-systematic-studies",
    names: { en: "Institute for Systematic Political Studies and Humanitarian Projects" },
    note: null,
  },
  {
    key: "institute-modern-states",
    names: { en: "Institute of Modern States" },
    note: null,
  },
];

export const organisations: DemoOrganisation[] = [...publishers, ...compilers, ...officeHolders];
