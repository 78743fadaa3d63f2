import { fetchingProblems } from "./fetching.ts";
import { authorsProblems } from "./problems-authors.ts";
import { backupsProblems } from "./problems-backups.ts";
import { capturesProblems } from "./problems-captures.ts";
import { embargoesProblems } from "./problems-embargoes.ts";
import { factorsProblems } from "./problems-factors.ts";
import { formsProblems } from "./problems-forms.ts";
import { holdsProblems } from "./problems-holds.ts";
import { importingProblems } from "./problems-importing.ts";
import { mailProblems } from "./problems-mail.ts";
import { schedulesProblems } from "./problems-schedules.ts";
import { settingsProblems } from "./problems-settings.ts";
import { statisticsProblems } from "./problems-statistics.ts";
import { submissionsProblems } from "./problems-submissions.ts";
import { trashProblems } from "./problems-trash.ts";

/** What went wrong and what to do about it, in plain words. ICU message syntax; the keys are the problem codes of domain/result.ts. */
export const problems = {
  "auth.wrongCredentials":
    "The e-mail and the passphrase don't go together. Check both and try again.",
  "auth.slowDown":
    "There were many wrong passphrases from here. Wait {seconds, plural, one {a second} other {# seconds}} and try again.",
  "auth.linkSpent":
    "This link doesn't work: it was used already, has run out or was replaced. Ask an admin for a new one.",
  "auth.ownerExists": "The owner's account has been made. Sign in, or ask an admin for a link.",
  "auth.emailInvalid": "Enter one e-mail address, such as name@example.org.",
  "auth.emailTaken": "Somebody with this e-mail address is in the list already.",
  "auth.emailUnknown": "Nobody on the staff has the address {email}.",
  "auth.rolesMissing": "Choose at least one role.",
  "auth.lastAdmin": "Somebody must stay an admin. Make another member an admin first.",
  "auth.passphraseTooShort":
    "Use at least {min, number} characters. Four or five words that don't belong together do well.",
  "auth.passphraseTooLong": "Use at most {max, number} characters.",
  "auth.passphraseCommon":
    "This passphrase is among the first that are tried. Choose words that don't belong together.",
  "auth.passphrasePersonal":
    "This passphrase is mostly made of your name, your e-mail address or the publication's name. Choose other words.",
  "auth.signInAgain":
    "You are not signed in any more. Sign in in another window, then send this again: nothing is lost.",
  "auth.passphraseWrong": "This isn't your present passphrase.",
  "input.slugTaken": "This address is taken. Choose another one.",
  "input.slugInvalid":
    "Use small letters, digits and single hyphens for the address, such as state-programme-2024.",
  "events.evidenceMissing": "Name at least one passage that says so.",
  "events.titleUnreadable":
    "The title holds something that can’t stand in a title. Type it again, with figures bound as in a brief.",
  "events.titleUnsourced":
    "“{text}” in the title has no source. Say it without the number or the quotation, or bind it in a brief.",
  "events.dateInvalid":
    "Write the date as 2023-11-23, 2023-11 or 2023, with ~ for about (1998~); two with a slash for a stretch of time (2020-08/2020-12), or in brackets where it was one of them ([2020,2021]). Years are from 0001 to 9998: nothing before our era.",
  "events.endsBeforeItBegins": "The end is before the beginning. Write the earlier date first.",
  "events.unknownThing": "Nothing here has the address “{slug}”.",
  "events.sourcesPrivate":
    "It rests on what readers may not see yet: {sources}. Release that first.",
  "input.dateInvalid":
    "Write the date as 2023-11-23, 2023-11 or 2023; with ~ for about (2023~), and a slash between two (2020-08/2020-12).",
  "input.languageInvalid": "Give the language by its code: en, ru, be.",
  "release.sourceNeedsSecondPerson":
    "You added the source {source} yourself. Somebody else must say that readers may see it.",
  "release.secondPersonNeeded":
    "Somebody else has to release this: nobody releases what they made themselves.",
  "thing.changed":
    "Somebody changed this meanwhile. Look at it as it is now, then change it again.",
  "thing.notFound": "This is not here, or not yours to see.",

  "imports.noValue": "Say which column has the values.",
  "imports.onePeriod": "Say where the periods are: in one column, or above the columns.",
  "imports.periodUnreadable": "“{text}” is no period that is understood.",
  "imports.textUnfit": "A text of this row is too long, or holds signs that can’t be kept.",
  "imports.twice": "The table gives another value for {period} further up.",
  "imports.compilerUnknown": "We know no organisation named “{name}”. Add it under People first.",
  "imports.tooLarge": "A table of at most {megabytes, number} MB is taken in at once.",
  "imports.notNow": "This import has moved on meanwhile. Look at it again.",
  "imports.inUse":
    "{count, plural, one {One of these values is} other {# of these values are}} cited, gone by, reckoned with, released or revised since. The import can’t be taken back any more.",
  "imports.nothingNew": "Nothing in this table is new or revised.",
  "imports.flagUnknown": "“{text}” is no status that is understood.",
  "briefs.slugInvalid":
    "Use small letters, digits and single hyphens for the address, such as trade-in-2023.",
  "briefs.slugTaken": "Another brief has this address. Choose another one.",
  "briefs.originalUnknown": "No brief has this address.",
  "briefs.originalIsTranslation":
    "That is this brief itself, or a translation: name the original of all of them.",
  "briefs.originalHasTranslations":
    "Other briefs are translations of this one. Say first that they aren’t.",
  "briefs.originalInLanguage":
    "The original, or another translation of it, is in this brief’s language already.",
  "briefs.revisionRedacted":
    "This text was redacted by legal order and can’t be read, compared or brought back.",
  "briefs.draftMoved":
    "Somebody saved revision {revision, number} meanwhile. Your text is kept here: compare the two, then keep one or copy yours.",
  "briefs.evidenceUnknown":
    "The draft cites evidence that is not in the studio. Remove it where it is marked, or bind it again.",
  "briefs.evidenceMissing":
    "What ‘{words}’ points to can’t be cited: it is missing, has no passage, or its words were not found there.",
  "briefs.blocked":
    "{count, plural, one {One finding stops} other {# findings stop}} this brief. Each is marked in the text.",
  "briefs.notInReview": "Send the brief to review first.",
  "briefs.alreadyInReview": "The brief is in review already.",
  "briefs.fourEyes": "Somebody else must publish this: nobody publishes what they alone wrote.",
  "briefs.changedLast":
    "You were the last to change this, and nobody else has looked since. Let another editor publish it, or let somebody else take it out of review and send it again.",
  "checks.changed":
    "This has changed since you opened the page. Reload it and look at what stands there now.",
  "checks.remarkMissing": "Say what is wrong, or what you ask.",
  "checks.ownWords": "You wrote this: somebody else signs it off. You can leave a comment.",
  "checks.waiverOfEditors":
    "An editor says whether these words are a claim. You can leave a comment.",
  "checks.notSignedOff":
    "{count, plural, one {One place isn’t} other {# places aren’t}} signed off yet by somebody who didn’t write {count, plural, one {it} other {them}}.",
  "checks.open": "Not signed off: ‘{words}’",
  "checks.dontStand":
    "{count, plural, one {One place doesn’t} other {# places don’t}} stand, says who checked. Change {count, plural, one {it} other {them}}, or have {count, plural, one {it} other {them}} checked anew.",
  "checks.doesNotStand": "Doesn’t stand: ‘{words}’. {by}: {remark}",
  "checks.noSecondPerson":
    "The team has one editor, so nobody could make the second check. Sign off the citations yourself: readers are told that you are alone.",
  "comments.wordsMoved":
    "These words aren’t in the saved draft as you have them. Select them again; what you wrote is still here.",
  "comments.suggestEvidence":
    "Other words can be suggested for words in which no evidence stands. Select less, or comment instead.",
  "comments.suggestSame": "These are the words that stand there. Suggest others.",
  "comments.notApplied":
    "The saved draft doesn’t say so. Take the suggestion in the editor, where its words are.",
  "comments.resolvedAlready": "Somebody resolved this already.",
  "comments.openAlready": "Somebody opened this again already.",
  "briefs.classTooMild":
    "What changed since version {version, number} can’t be filed as this. Choose among: {allowed}.",
  "briefs.noteMissing": "Say in a sentence what changed, for readers.",
  "briefs.correctionMissing": "Say what was wrong, and what is right.",
  "briefs.nothingChanged": "Nothing has changed since version {version, number}.",
  "briefs.saysMore":
    "Its draft says more than readers see, not only the revised figure. Take it in the editor, and publish it by itself.",
  "briefs.nothingToTake": "This draft gives the newest value already.",
  "briefs.runStale":
    "A figure in this brief was reckoned from a value that has been revised meanwhile. Run it again.",
  "briefs.evidenceEmbargoed":
    "Something that this brief cites is under an embargo. The brief’s own embargo must last as long.",
  "briefs.transcriptionUnchecked":
    "The draft cites words that one person alone has read in a picture or heard in a recording. Let somebody else check them in its reading room.",
  "briefs.quotationNotSound":
    "A quotation in this brief stands in nothing that we hold, or is a translation that nobody has reviewed. Look at the findings again.",
  "briefs.alreadyWithdrawn": "This brief is withdrawn already.",
  "briefs.neverPublished": "There is nothing to withdraw: no version has been published.",
  "briefs.reasonMissing": "Give a reason.",
  "briefs.versionMissing": "Choose the version that answers it: one that was published since.",

  "people.roleEndsBeforeItBegins": "The role ends before it begins. Check both dates.",
  "people.unnamedRoleNeedsOrganisation":
    "Say at which organisation: of somebody unnamed it is all that is known.",
  "people.quoteRestsOnRole":
    "A quotation of {date} names this role, which would not have been held then. Correct the quotation first.",
  "people.statisticRestsOnRole":
    "A statistic said on {date} names this role, which would not have been held then. Withdraw it and make it anew first.",
  "people.factNeedsOrigin": "Give the passage that says so, or say why there is none; not both.",

  "sources.nameless": "Give a title, a publisher or an address: something must say what this is.",
  "sources.publishedInFuture": "This day is in the future. Say when it was published.",
  "intakes.none": "Give at least one address.",
  "intakes.otherAddress":
    "What this address answered is no capture of that source, which has another address.",
  "intakes.tooMany": "Give at most 200 addresses at once.",
  "watch.noAddress": "This source has no address to look at.",
  "watch.driftDecided":
    "Somebody has decided on this meanwhile, or the source has changed again. Look at it anew.",
  "watch.witnessNotThere":
    "These words don’t stand there any more: they were redacted, or their source was taken back.",
  "watch.witnessSameSource":
    "This passage stands in the source that changed. Choose one in another source.",
  "watch.witnessDrifted":
    "This passage isn’t as it was where its source lives, either. Choose another.",
  "watch.witnessUnchecked":
    "One person alone has read this passage in its picture. Let a second one check it first.",
  "watch.witnessOfNothing":
    "This passage bears nothing that rests on the changed one. Bind it to the quotation or the value first, or choose another.",
  "watch.nothingRests":
    "No brief rests on the changed passage any more, so there is nothing to replace.",
  "watch.notReplaced": "This isn’t replaced any more. Look at it anew.",
  "watch.reasonMissing": "Say why this change doesn't matter for what rests on the passage.",
  "sources.letterMissing": "Choose a letter from A to F.",
  "sources.replyInFuture": "This day is in the future. Say when the reply came.",
  "sources.replyNoteMissing": "Say why it is withdrawn. Readers see this in its place.",
  "sources.replyWithdrawn": "This reply was withdrawn. Store it anew to release it.",
  "sources.doiInvalid": "A DOI looks like 10.1000/182. Mend it, or leave it out.",
  "sources.urlInvalid": "Give a whole address that begins with https:// or http://.",
  "sources.translatedFromMissing": "Say from which language this was translated.",
  "sources.translatedFromItself":
    "A translation and its original are two languages and two sources. Change one of them.",
  "sources.originalUnsaid": "Name the source of the original, or say why we don’t hold it.",
  "sources.licenceMissing":
    "Name the licence that lets us show all of it, or show only the cited passages.",

  "library.empty": "There is no reference in this.",
  "library.tooLarge":
    "This library is larger than {megabytes, number} MB. Export a part of it at a time.",
  "library.tooMany":
    "This library has more than {max, number} entries. Export a part of it at a time.",
  "library.unknownFormat":
    "This is neither BibTeX nor RIS nor CSL-JSON. Export the library anew in one of the three.",
  "library.jsonBroken":
    "This begins as CSL-JSON and can’t be read as such. Export the library anew; a file that was cut off looks so.",
  "library.tooMuchWork":
    "Reading this takes more time or memory than it may. Export a part of it at a time.",
  "library.noneChosen": "Choose at least one reference to take in.",
  "library.noText": "Choose a file, or paste what one holds.",
  "library.entryUnclosed":
    "This entry is never closed. Look for a missing brace or quotation mark.",
  "library.entryUnreadable":
    "This entry can’t be read. Look for a missing comma, brace or quotation mark.",
  "library.entryTooLong":
    "This entry is longer than any reference. Leave out the full text that it carries.",
  "library.entryWithoutType": "This entry doesn’t say what it is: its type is missing.",
  "library.entryNoRecord": "This entry is no reference.",
  "library.shortened": "This is longer than {max, number} characters and is cut.",
  "library.dateUnreadable": "“{text}” can’t be read as a date and is left out.",
  "library.dateSimplified": "Of the date “{text}” {edtf} is kept.",
  "library.languageGuessed":
    "The entry names no language that we know. By its letters it is “{language}”.",
  "library.typeUnknown": "We have no type “{type}”: it is taken for “{taken}”.",
  "library.addressLeftOut": "“{text}” is no address of the web and is left out.",
  "library.alreadyThere": "Nothing of this is new: every entry is already there, or can’t be read.",
  "library.importUndone": "This import was taken back already.",

  "styles.tooLarge": "A style of more than {kilobytes, number} KB isn’t read.",
  "styles.notXml": "This is no CSL style: it can’t be read as XML.",
  "styles.notCsl":
    "This is no CSL style. Styles end in .csl; the Zotero style repository has thousands.",
  "styles.dependent":
    "This style only points at another one: {parent}. Fetch that one and give it instead.",
  "styles.macrosCircular": "The macro “{macro}” of this style uses itself.",
  "styles.tooIntricate": "This style is too intricate to be read safely.",
  "styles.failed": "This style can’t be used: the formatter fails on it.",
  "styles.unknown": "There is no such style here.",

  "briefs.documentNotJson":
    "The document arrived damaged and was not saved. Your text is still in the editor: save again.",
  "briefs.documentNotDocument":
    "This is not the document of a brief. Reload the page, and copy your text first.",
  "briefs.documentNotNode": "{path}: something stands here that is no part of a document.",
  "briefs.documentUnknownNode":
    "{path}: unknown node ‘{name}’. Remove it, or copy its text without formatting.",
  "briefs.documentUnknownMark": "{path}: unknown mark ‘{name}’. Copy the text without formatting.",
  "briefs.documentUnknownKey": "{path}: ‘{name}’ does not belong here.",
  "briefs.documentBadAttribute":
    "{path}: ‘{name}’ of {node} is missing or has a value that is not allowed.",
  "briefs.documentBadText":
    "{path}: this text is empty or holds control characters. Type it again.",
  "briefs.documentBadNesting": "{path}: {node} can’t hold what stands in it.",
  "briefs.documentNodeIdMissing":
    "{path}: this block has no id. Reload the page, and copy your text first.",
  "briefs.documentNodeIdRepeated":
    "{path}: the id {id} stands on an earlier block too. Reload the page, and copy your text first.",
  "briefs.documentTooDeep":
    "{path}: nested too deep: at most {max, number} levels. Take lists and tables out of one another.",
  "briefs.documentTooLarge":
    "The document is too large: at most {megabytes, number} MB. Split it into several briefs.",
  "briefs.documentTooManyNodes":
    "The document has too many parts: at most {max, number}. Split it into several briefs.",
  "briefs.documentTooMuchText":
    "The document has too much text: at most {megabytes, number} MB. Split it into several briefs.",

  "quotes.speakerMissing":
    "Say who speaks: a person, an organisation, somebody unnamed in a role, a withheld speaker, or nobody.",
  "quotes.roleNotHeld":
    "The role “{role}” was not held on {date}. Choose the role of that day, or correct the dates.",
  "quotes.roleNotTheirs": "This role belongs to somebody else. Choose one of the speaker’s.",
  "quotes.roleIsNamed": "The holder of this role is named. Choose the person as the speaker.",
  "quotes.translatorMissing":
    "Say who translated these words, or that they were spoken in this language.",
  "quotes.translatedFromItself":
    "These words can’t be a translation from their own language. Correct one of the two languages.",
  "quotes.relayReasonMissing":
    "This translates a translation. Say why the words as they were spoken weren’t translated.",
  "quotes.alreadyMade": "These words are quoted from here already, as {code}.",
  "quotes.witnessKnown": "This passage is a witness of the wording already.",
  "quotes.textMissing": "Write the words, or choose the passage in which they stand.",
  "quotes.originalNotBorneOut":
    "Choose where these words stand to the letter as they were spoken: not notes of ours, and not a translation.",
  "quotes.noteMissing": "Say what changes: so far the quote says that its original isn’t held.",
  "quotes.originalIsHeld":
    "We hold words of this quote as they were spoken, so its original isn’t missing.",
  "quotes.reviewNeedsTranslationOfOurs": "Only a translation of ours needs a review.",
  "quotes.reviewBySecondPerson":
    "Somebody else than who made the translation reads it against the original.",
  "quotes.cited":
    "It is cited in {briefs}{more, plural, =0 {} other { and # more}}. Take it out of a draft first; what a published version cites can only be revised.",

  "media.empty": "No picture arrived, or an empty file. Choose it again.",
  "media.tooLarge":
    "This picture is larger than {megabytes, number} MB. Save it smaller and upload that.",
  "media.tooManyPixels":
    "This picture has more than {megapixels, number} million pixels. Save it smaller and upload that.",
  "media.unsupported": "This is no PNG, JPEG or WebP. Save the picture as one of these.",
  "media.damaged":
    "This picture is damaged and can’t be read whole. Open it in a picture editor, save it again and upload that.",

  "media.redacted": "This picture was redacted here, and may not come back. Choose another.",

  "redactions.bySecondPerson":
    "Whoever asked for a redaction doesn’t approve it. Name the member of staff who asked for it.",
  "redactions.decided": "This request was decided already. Look at the list again.",
  "redactions.nothingThere": "Nothing of this stands here any more.",

  "press.folderIsFile":
    "{folder} is a file, or would lie under one. Name a folder, or a place where one can be made.",
  "press.folderNotExport":
    "{folder} holds something that isn't an earlier export: it has no manifest.json of ours. Name an empty folder, or one that isn't there yet.",
  "press.folderNotWritable":
    "{folder}, or something in it, can't be written to by this user. Name another, or export as the user who owns it.",
  "press.folderFull":
    "There is no room left where {folder} lies. What was exported there before stands as it was: make room, then try again.",
  "press.folderBlocked":
    "In {folder} something that no export has made lies where a file of this one is to be ({file}). Move it away, then try again.",
  "press.placesClash":
    "{one} and {other} would lie in the same place of an export. One of them needs another address.",
  "press.changesTooFast":
    "The site changes faster than it can be exported. What was exported before stands as it was: try again in a minute.",

  "identities.none": "Who this is wasn’t written down here.",
  "identities.destroyed": "The key to this was destroyed: nobody can know it from here.",

  "archive.noFolder": "The folder that the archive is to be written to isn’t there.",
  "archive.unknownSource": "No source has the code {code}.",
  "archive.empty": "There is no capture to be exported.",

  ...factorsProblems,
  ...formsProblems,
  ...importingProblems,
  ...authorsProblems,
  ...backupsProblems,
  ...capturesProblems,
  ...fetchingProblems,
  ...mailProblems,
  ...schedulesProblems,
  ...settingsProblems,
  ...statisticsProblems,
  ...submissionsProblems,
  ...trashProblems,
  ...holdsProblems,
  ...embargoesProblems,
} as const;

export type ProblemCode = keyof typeof problems;
