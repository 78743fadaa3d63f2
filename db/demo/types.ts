import type { DemoBrief, DemoInline } from "./brief-types.ts";

/**
 * The shape of the demo dossier: data only, no ids. A worker job resolves the keys to ids and writes everything through the domain's
 * commands, so that the demo obeys the same rules as what staff type in.
 */

/** EDTF: `2023-09-29`, `2021-02`, `2023~`. */
type Edtf = string;

/** A span of a source's notes, which stands there exactly once. */
export type DemoPassage = { source: string; exact: string };

/**
 * The state or body that owns or funds the publisher, by one rule for all: named where that is beyond dispute, else null, which means
 * not established, not independent.
 */
export type DemoOwner = { text: string; legalForm: string | null };

export type DemoSource = {
  key: string;
  /** Null where the work has no title. */
  title: string | null;
  /** As the report names its publisher. */
  publisher: string;
  /** Key of an organisation; null where who published it is not established. */
  publisherOrganisation: string | null;
  url: string | null;
  published: Edtf;
  language: string;
  translatedFrom: string | null;
  translator: string | null;
  cslType: "article-newspaper" | "webpage" | "report";
  kind:
    | "opinion article"
    | "news agency"
    | "news site"
    | "newspaper"
    | "broadcaster"
    | "research institute";
  owner: DemoOwner | null;
  /** Reports that carry one another count as one witness; null where a report stands for itself. */
  independenceGroup: string | null;
  /** Our transcription in our own words, a paragraph each; joined by blank lines they are the text of the capture. */
  notes: string[];
};

export type DemoOrganisation = {
  key: string;
  names: { en: string };
  /** What a reader must know to take the name rightly. */
  note: string | null;
};

/** From and to are null where the facts do not say, not where the role is still held. */
export type DemoRole = {
  key: string;
  title: string;
  organisation: string;
  from: Edtf | null;
  to: Edtf | null;
};

export type DemoPerson = {
  key: string;
  names: { en: string; ru: string };
  roles: DemoRole[];
};

/** Who speaks: somebody named in a role, a role held by somebody unnamed, or the publisher itself. */
export type DemoSpeaker =
  | { kind: "person"; person: string; role: string }
  | { kind: "role"; role: string }
  | { kind: "organisation"; organisation: string }
  | { kind: "nobody" };

/** As `Unit` of domain/evidence, which this layer may not import. */
export type DemoUnit = {
  kind: "currency" | "percent" | "percentage_points" | "count";
  code: string | null;
};

export type DemoIndicator = {
  key: string;
  /** Its English name. */
  subject: string;
  title: string;
  unit: DemoUnit;
  frequency: "annual" | "half-yearly" | "irregular";
  definition: string;
  method: string;
  limitations: string;
};

/** Areas are ISO 3166 codes. Export and import are seen from the area. */
export type DemoSlice = {
  key: string;
  indicator: string;
  area: string | null;
  counterpart: string | null;
  flow: "turnover" | "export" | "import" | null;
  breakdown: string | null;
};

/** Coverage and compiler are null where the report does not state them: such values join no line. */
export type DemoSeries = {
  key: string;
  slice: string;
  coverage: string | null;
  /** Key of an organisation. */
  compiler: string | null;
  /** ISO 4217, where it isn't the indicator's. */
  currency: string | null;
  priceBasis: "current" | null;
};

export type DemoMeasure =
  /** `noun`: what the report counts, where it isn't the indicator's own noun. */
  | { kind: "series"; series: string; noun?: string }
  | { kind: "stated"; what: string; unit: DemoUnit };

/** One report of a value. Values are decimal strings at the report's scale: "46.5" at scale 9 is 46.5 billion. */
export type DemoStatistic = {
  key: string;
  measure: DemoMeasure;
  period: string;
  periodKind: "over" | "as_of";
  nature: "count" | "forecast" | "plan" | "claim";
  saidBy: DemoSpeaker;
  /** Null where the report gives a range: nobody invents its middle. */
  value: string | null;
  low: string | null;
  high: string | null;
  /** Power of ten. */
  scale: 0 | 9 | 12;
  qualifier: "=" | "~" | "<" | ">" | "≤" | "≥";
  status: "A" | "E" | "F" | "P";
  passage: DemoPassage;
  note: string | null;
};

/**
 * Our arithmetic. Inputs in order: sum, any; difference, from the first the second is taken; change, from the first to the second in per
 * cent; implied_level, a level and the change in per cent that led to it, giving the level before.
 */
export type DemoDerivation = {
  key: string;
  title: string;
  operation: "sum" | "difference" | "change" | "implied_level";
  inputs: string[];
  /** Why inputs meet here that differ in coverage, compiler, unit or nature, or don't state what they count. */
  mixesBecause: string | null;
  /** Decimals kept at the scale of the inputs. */
  decimals: number;
  /** What must come out, at the scale of the inputs: a check, not an input. */
  expected: string;
};

export type DemoQuote = {
  key: string;
  speaker: string;
  role: string;
  date: Edtf;
  occasion: string | null;
  kind: "direct" | "partial";
  language: string;
  text: string;
  translatedFrom: string | null;
  translator: string | null;
  /**
   * Who published the words in this language, where no translator is named and the language of the speech is not stated: such words are
   * never shown as the original.
   */
  agency: string | null;
  /** What is known of the words as they were spoken. */
  originalNotHeldBecause: string;
  passage: DemoPassage;
};

/** The value gone by among rivals of one slice, coverage and period. */
export type DemoAdoption = {
  slice: string;
  coverage: string;
  period: string;
  statistic: string;
  reason: string;
};

export type DemoEvent = {
  key: string;
  date: Edtf;
  title: DemoInline[];
  evidence: DemoPassage[];
};

export type DemoProgramme = {
  key: string;
  title: string;
  /** EDTF interval of years. */
  period: Edtf;
  /** Keys of statistics that say how many programmes, measures or tasks it holds. */
  counts: string[];
};

export type DemoProgrammeArea = {
  key: string;
  programme: string;
  title: string;
  passage: DemoPassage;
};

export type DemoProject = {
  key: string;
  place: string;
  what: string;
  passage: DemoPassage;
};

export type Dossier = {
  publication: { name: string; strapline: string; about: string; licence: { id: string } };
  /** One sentence for every card: what we hold of these sources. */
  holding: string;
  ownerRule: string;
  sources: DemoSource[];
  organisations: DemoOrganisation[];
  people: DemoPerson[];
  /** Roles whose holder the report does not name. */
  unnamedRoles: DemoRole[];
  indicators: DemoIndicator[];
  slices: DemoSlice[];
  series: DemoSeries[];
  statistics: DemoStatistic[];
  derivations: DemoDerivation[];
  quotes: DemoQuote[];
  adoptions: DemoAdoption[];
  events: DemoEvent[];
  programmes: DemoProgramme[];
  programmeAreas: DemoProgrammeArea[];
  projects: DemoProject[];
  tradedGoods: DemoPassage[];
  briefs: DemoBrief[];
};
