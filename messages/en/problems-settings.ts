/** What went wrong with what the team sets of its publication. */
export const settingsProblems = {
  "settings.contactInvalid":
    "Give one e-mail address, or the address of a page that begins with https://.",
  "settings.languageUnknown": "The site doesn’t speak this language.",
  "settings.firstLanguageMissing": "The first language can’t be taken away.",
  "settings.licenceUnknown": "Choose one of the list.",
  "settings.licenceAddressInvalid":
    "Give the whole address where the licence can be read, beginning with https://.",
  "settings.accentInvalid":
    "This is no colour that we can read. Write six digits, such as #1d6f42, or its name in CSS, such as teal. It can’t be seen through.",
  "settings.channelKindUnknown": "Choose what kind of channel it is.",
  "settings.channelAddressInvalid":
    "Give the whole address of your page there, beginning with https://, such as https://t.me/monitor.",
  "settings.channelElsewhere":
    "This address is somewhere else. One of this kind begins with https://{host}/.",
  "settings.channelTaken": "This address is in the list already.",
  "settings.channelsFull":
    "There are {max, number} channels, which is all that fit. Remove one first.",
} as const;
