/** The fields of a source's form, as they are sent, and as an address brings them back when the form was refused without script. */
export const aboutNames = [
  "title",
  "authors",
  "cslType",
  "interviewMedium",
  "interviewer",
  "publisher",
  "containerTitle",
  "doi",
  "published",
  "language",
  "url",
  "translator",
  "translatedFrom",
  "originalNotHeldBecause",
] as const;

/** Of a new source's form: also which address led to it. */
export const creationNames = [...aboutNames, "intake"] as const;

/** The command's names of fields for which the form has its own. */
const ownNames: Record<string, string> = {
  "csl.author": "authors",
  "csl.medium": "interviewMedium",
  "csl.interviewer": "interviewer",
  "csl.container-title": "containerTitle",
  "csl.DOI": "doi",
};

/** The form's name of the field that a problem of the command names: "publisher.name" is "publisher". */
export function toFormName(field: string): string {
  const [first = field, second = ""] = field.split(".");
  return ownNames[`${first}.${second}`] ?? first;
}

export const moreNames = ["display", "licence", "independenceGroup", "note"] as const;

export const captureMethods = ["paste", "upload", "transcription"] as const;
export type CaptureMethod = (typeof captureMethods)[number];

export function readCaptureMethod(text: string): CaptureMethod {
  return captureMethods.find((method) => method === text) ?? "paste";
}
