import { channelNames } from "./channel-names.ts";

/** Words of the page on which an admin sets what the publication is. */
export const settings = {
  title: "Settings",
  intro:
    "What makes this site your own. What you save here readers see at once; each section is saved by itself.",
  onThisPage: "On this page",
  sections: {
    name: "Name and strapline",
    contact: "Contact",
    channels: "Channels",
    languages: "Languages",
    licence: "Licence",
    accent: "Accent colour",
    subjects: "Subjects",
    pages: "Pages about the publication",
    time: "Time zone",
    mail: "Mail",
  },
  name: "Name",
  nameHint:
    "On every page, and in every version published from now on. Versions that are published keep the name that they came out under.",
  strapline: "Strapline",
  straplineHint:
    "What the publication is, in a line: on the front page and at the foot of each, and in the feed. Leave it empty to have none.",
  about: "About",
  aboutHint:
    "What it reports and who is behind it, in a few sentences. Search engines and shared links show it with the front page.",
  contact: "Contact",
  contactHint:
    "An e-mail address or a page. Every site that we fetch a source from is told it, and it stands on the page of each source, so that whoever is concerned can write to somebody.",
  timeZone: "Time zone",
  timeZoneHint:
    "In which publications are planned, where each may choose another, and in which digests come.",
  channels: {
    intro:
      "Where else you speak. They stand at the foot of every page in this order, and search engines learn that they are yours. The feed is there by itself.",
    none: "None yet.",
    more: "Add a channel",
    kind: "Kind",
    address: "Address",
    addressHint: "Of your own page there, such as https://t.me/monitor; of a mailbox, its address.",
    add: "Add",
    change: "Change {kind}",
    saveOf: "Save {name}",
    up: "Move up",
    upOf: "Move {name} up",
    down: "Move down",
    downOf: "Move {name} down",
    remove: "Remove",
    removeOf: "Remove {name}",
    kinds: channelNames,
  },
  languages: {
    legend: "Also offered in",
    hint: "The site is always offered in {first}. A language that you take away is no longer offered to readers.",
    named: "{own} ({english})",
  },
  licence: {
    label: "Licence of your own texts and data",
    hint: "It stands at the foot of every page, beside how a brief is cited, in feeds and in files to download. Sources, quotations and figures stay their authors’. What readers took under a licence they may keep using under it.",
    none: "Say nothing of texts (data: CC BY 4.0)",
    reserved: "All rights reserved",
    other: "Another one, named below",
    name: "Name of the other licence",
    nameHint: "As it is printed. Only if you chose another one.",
    url: "Where it can be read",
  },
  accent: {
    label: "Colour",
    hint: "Six digits, such as #1d6f42, or a name of CSS, such as teal. Where it could not be read on light or dark paper, it is made as much darker or lighter as is needed. Empty, it is the house’s, {house}. Marks of evidence keep their own colours.",
    now: "As readers have it now:",
    shown: "Not saved yet. Readers would have it so:",
    light: "On light paper",
    dark: "On dark paper",
    show: "Show it first",
    sampleSubject: "Trade",
    sampleTitle: "What is the trade worth?",
    sampleSection: "Briefs",
  },
  subjectsIntro: "What briefs and indicators stand under: names, texts and order.",
  save: "Save",
  saveOf: "Save: {section}",
  saved: "Saved. Readers see it now.",
} as const;
