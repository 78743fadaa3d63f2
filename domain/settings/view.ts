import type { Language } from "#messages/languages.ts";

/** Where a publication speaks besides its own pages. */
export const channelKinds = [
  "telegram",
  "youtube",
  "mastodon",
  "bluesky",
  "vk",
  "x",
  "facebook",
  "instagram",
  "threads",
  "tiktok",
  "linkedin",
  "website",
  "email",
] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** `address` is a whole https address, of "email" an e-mail address; no two channels have the same. */
export type Channel = { kind: ChannelKind; address: string };

/** Under which the publication's own texts and data are given away. */
export type Licence = {
  /** By the SPDX list; "reserved" where nothing is given away, "other" where it is in no list. */
  id: string;
  /** As it is printed: "CC BY 4.0"; empty where all rights are reserved, which is a word of each language. */
  name: string;
  /** In full: "Creative Commons Attribution 4.0 International". */
  title: string;
  /** Where it can be read; null where all rights are reserved. */
  url: string | null;
};

/** The publication's own colour, as it was chosen, and as it is on light paper and on dark: "#1d6f42". */
export type Accent = { chosen: string; light: string; dark: string };

/** What a publication prints of itself, whatever the page. */
export type Imprint = {
  /** What it is, in a line under its name; null where it has none. */
  strapline: string | null;
  /** In the team's order. */
  channels: readonly Channel[];
  /** Null where the team has chosen none: then nothing is said of its texts. */
  licence: Licence | null;
};

export const noImprint: Imprint = { strapline: null, channels: [], licence: null };

/** What stands in a publication's settings for readers. */
export type PublicPublication = Imprint & {
  name: string;
  /** What it says of itself in a few sentences; null where it says nothing. */
  about: string | null;
  /** Languages in which the site is offered; the first is always there. */
  languages: readonly Language[];
  /** Null where it has the house's colour. */
  accent: Accent | null;
};

/** What is set apart from the others, with a revision of its own; the channels are a list that is changed one by one. */
export const settingNames = [
  "name",
  "strapline",
  "about",
  "contact",
  "timeZone",
  "languages",
  "licence",
  "accent",
] as const;
export type SettingName = (typeof settingNames)[number];
