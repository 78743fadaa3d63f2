/** The fields of a source's form, as they are sent, and as an address brings them back when the form was refused without script. */
export const aboutNames = [
  "title",
  "publisher",
  "published",
  "language",
  "url",
  "translator",
  "translatedFrom",
  "originalNotHeldBecause",
] as const;

export const moreNames = ["cslType", "display", "licence", "independenceGroup", "note"] as const;

export const captureMethods = ["paste", "upload", "transcription"] as const;
export type CaptureMethod = (typeof captureMethods)[number];

export function readCaptureMethod(text: string): CaptureMethod {
  return captureMethods.find((method) => method === text) ?? "paste";
}
