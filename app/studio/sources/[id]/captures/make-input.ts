import type {
  FigureDraft,
  MakingInput,
  QuoteDraft,
  SpeakerChoice,
  WitnessInput,
} from "#components/capture/room-types.ts";
import { usesDecimalComma } from "#domain/evidence/extract/language.ts";
import type { AddStatisticWitnessInput } from "#domain/indicators/input.ts";
import type { MakeQuoteInput, MakeStatisticInput } from "#domain/proposals/commands-make.ts";

/** What a form of the reading room says, as the commands take it. They check it; here nothing is trusted and nothing refused. */
export function toQuoteInput(making: MakingInput<QuoteDraft>): MakeQuoteInput {
  const { draft, textLayerId, span, proposalId, language } = making;
  const { speaker, translationStatus, translator, spokenLanguage } = draft;
  return {
    newPerson: toNewPerson(speaker, language),
    quote: {
      passage: { textLayerId, start: span.start, end: span.end },
      text: draft.words,
      speech: draft.speech,
      ...(speaker && speaker.kind !== "new_person" && { speaker: toQuoteSpeaker(speaker) }),
      saidOn: draft.saidOn,
      occasion: draft.occasion,
      spokenLanguage,
      originalNotHeldBecause: draft.originalNotHeldBecause,
      translation:
        translationStatus === ""
          ? null
          : { status: translationStatus, translator, translatedFrom: spokenLanguage },
      proposalId,
    },
  };
}

export function toStatisticInput(making: MakingInput<FigureDraft>): MakeStatisticInput {
  const { draft, textLayerId, span, proposalId, isEdited, language } = making;
  const { saidBy, newSeries } = draft;
  const isNewIndicator = draft.target === "new_series" && newSeries.indicatorId === "";
  return {
    newPerson: toNewPerson(saidBy, language),
    newIndicator: isNewIndicator ? { title: newSeries.indicatorTitle } : null,
    statistic: {
      target: toTarget(draft),
      period: draft.period.trim(),
      periodKind: draft.periodKind,
      nature: draft.nature,
      saidBy: saidBy && toSaidBy(saidBy),
      value: {
        ...toWritten(draft, language),
        statuses: [draft.status],
        note: draft.note,
        origin: { kind: "span", textLayerId, start: span.start, end: span.end },
      },
      proposalId,
      isEdited,
      heed: { note: draft.heedNote },
    },
  };
}

export function toWitnessInput(input: WitnessInput): AddStatisticWitnessInput {
  const { draft, language, statisticId, proposalId, textLayerId, span, isEdited } = input;
  const { unit } = draft;
  const words: AddStatisticWitnessInput["words"] =
    proposalId === null
      ? { kind: "span", textLayerId, start: span.start, end: span.end }
      : { kind: "proposal", proposalId };
  return { statisticId, words, unit, value: toWritten(draft, language), isEdited };
}

function toWritten(draft: FigureDraft, language: string) {
  return {
    value: toDecimal(draft.value, language),
    low: toDecimal(draft.low, language),
    high: toDecimal(draft.high, language),
    scale: draft.scale,
    qualifier: draft.qualifier,
  };
}

function toTarget(draft: FigureDraft): MakeStatisticInput["statistic"]["target"] {
  const { target, series, newSeries, unit, what } = draft;
  if (target === "series") return { kind: "series", seriesId: series?.id ?? "", unit };
  if (target === "stated") return { kind: "stated", what, unit };
  const { indicatorId, compiler, area, counterpart, flow, breakdown, coverage, priceBasis } =
    newSeries;
  return {
    kind: "new_series",
    unit,
    series: {
      ...(indicatorId !== "" && { indicatorId }),
      area,
      counterpart,
      flow,
      breakdown,
      coverage,
      compilerId: compiler?.id ?? null,
      currency: unit.kind === "currency" ? unit.code : null,
      priceBasis,
    },
  };
}

function toNewPerson(speaker: SpeakerChoice | null, language: string) {
  if (speaker?.kind !== "new_person") return null;
  return { name: speaker.name, role: speaker.role, language };
}

function toQuoteSpeaker(
  speaker: Exclude<SpeakerChoice, { kind: "new_person" }>,
): NonNullable<MakeQuoteInput["quote"]["speaker"]> {
  switch (speaker.kind) {
    case "person":
      return { kind: "person", personId: speaker.personId, roleId: speaker.roleId };
    case "organisation":
      return { kind: "organisation", organisationId: speaker.organisationId };
    case "role_holder":
      return { kind: "role_holder", roleId: speaker.roleId };
    case "nobody":
      return { kind: "nobody" };
  }
}

function toSaidBy(speaker: SpeakerChoice): MakeStatisticInput["statistic"]["saidBy"] {
  switch (speaker.kind) {
    case "person":
      return { personId: speaker.personId, roleId: speaker.roleId };
    case "organisation":
      return { organisationId: speaker.organisationId };
    case "role_holder":
      return { roleId: speaker.roleId };
    default:
      return null;
  }
}

/**
 * A number as people write it, "1,200.5", without what parts its thousands; empty is none. Of a text in whose language a comma parts the decimals, "1,234" may
 * mean either: it is left as it is, and the command refuses it.
 */
export function toDecimal(typed: string, language: string): string | null {
  const digits = typed.replace(/[\s\u00a0\u202f]/gu, "").replace(/^−/u, "-");
  if (usesDecimalComma(language) && /^-?\d+,\d{3}$/.test(digits)) return digits;
  const decimal = digits.replace(/,(?=\d{3}(\D|$))/g, "");
  return decimal === "" ? null : decimal;
}

const fields: Record<string, string> = {
  "newPerson.name": "speaker",
  "newIndicator.title": "indicatorTitle",
  "heed.note": "heedNote",
  passage: "",
  text: "words",
  translation: "translation",
  target: "what",
  "target.what": "what",
  seriesId: "series",
  saidBy: "speaker",
};

/** The field of the form that a problem of the commands belongs to. */
export function toFormField(field: string | undefined): string | undefined {
  if (field === undefined) return undefined;
  const known = fields[field];
  if (known !== undefined) return known === "" ? undefined : known;
  const [first = "", ...rest] = field.split(".");
  return first === "speaker" ? "speaker" : (rest.at(-1) ?? first);
}
