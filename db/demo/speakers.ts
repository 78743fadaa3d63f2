import type { DemoSpeaker } from "./types.ts";

/** Who says what a statistic reports. Each name stands once here, with the role held on all the days that the dossier covers. */
export const krutoy: DemoSpeaker = { kind: "person", person: "krutoy", role: "krutoy-ambassador" };
export const rogozhnik: DemoSpeaker = {
  kind: "person",
  person: "rogozhnik",
  role: "rogozhnik-ambassador",
};
export const lukashenko: DemoSpeaker = {
  kind: "person",
  person: "lukashenko",
  role: "lukashenko-president",
};
export const putin: DemoSpeaker = { kind: "person", person: "putin", role: "putin-president" };
export const overchuk: DemoSpeaker = {
  kind: "person",
  person: "overchuk",
  role: "overchuk-deputy-prime-minister",
};
export const andreichenko: DemoSpeaker = {
  kind: "person",
  person: "andreichenko",
  role: "andreichenko-chairman",
};
export const mezentsev: DemoSpeaker = {
  kind: "person",
  person: "mezentsev",
  role: "mezentsev-state-secretary",
};
export const mishustin: DemoSpeaker = {
  kind: "person",
  person: "mishustin",
  role: "mishustin-prime-minister",
};
export const embassyDiplomat: DemoSpeaker = { kind: "role", role: "belarusian-embassy-diplomat" };

/** A report that names nobody: the publisher says it. */
export const publisher = (organisation: string): DemoSpeaker => ({
  kind: "organisation",
  organisation,
});
