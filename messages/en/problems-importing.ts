/** Why a post of another system, or its whole export, isn't taken in. */
export const importingProblems = {
  "posts.cutShort": "The file ends within it.",
  "posts.notWhole": "It isn't written as its system writes posts: a part of it has no end.",
  "posts.tooLarge": "It has more than {megabytes, number} million signs in one part.",
  "posts.tooDeep": "Its HTML has too many elements, or lies too deep one in another.",
  "posts.unreadableSigns":
    "It has signs that can't be read: the file isn't in the encoding that it names.",
  "posts.noId": "It has no number, by which it would be known again.",
  "posts.protected": "It is behind a passphrase, and stays out.",
  "posts.inTrash": "It lies in the trash, and stays out.",
  "posts.notSaved": "It is a save of the system's own, and stays out.",
  "posts.otherKind": "It is neither post nor page ({kind}), and stays out.",
  "posts.noHtml":
    "Its text is in the editor's own form alone. Open it there, save it, and export again.",
  "importFile.none": "There is no {file}.",
  "importFile.empty": "{file} is empty.",
  "importFile.packed": "{file} is packed (zip or gzip). Unpack it, and name what is in it.",
  "importFile.unknown":
    "{file} is none of the exports that are read: WordPress (WXR, .xml), Ghost (.json), or a folder that `npm run export` wrote.",
  "importFile.folderUnknown":
    "{file} is a folder without the manifest that `npm run export` writes last. It was cut short, or is something else.",
  "importFile.altered":
    "{file} isn't as the export's manifest says: it was altered, or is missing. Nothing was taken in.",
  "importFile.notEmpty":
    "This publication isn't empty: it has {found}. An export is taken into an empty one. Nothing was changed.",
  "importFile.otherShape": "{file} isn't built as an export of ours is.",
  "importFile.partUnread":
    "A part of {file} isn't built as an export of ours is, and was passed over.",
  "importFile.reportOverFile":
    "The report would be written over what is to be read: give it another name.",
  "importFile.noTrial":
    "What would come of a folder isn't told beforehand. Take it into an empty database, and look at it there.",
  "importFile.notWordpress":
    "The file is XML, but no export of WordPress (WXR): its first element must be rss, with WordPress' own names.",
  "importFile.notGhost": "The file is JSON, but no export of Ghost: it has no list of posts.",
  "importFile.documentType":
    "The file has a document type, by which a few lines can be made to grow without end. No export of WordPress has one, and nothing was read past it.",
  "importFile.partTooLarge": "A part of the file goes on without an end. Nothing was read past it.",
  "importFile.cutShort": "The file ends before its end. What came before that was read.",
  "importFile.jsonBroken":
    "The file isn't whole JSON{place, select, none {} other { (it breaks at sign {place})}}: it may be cut short. Nothing was taken in.",
  "importFile.tooLarge":
    "A Ghost export of more than {megabytes, number} MB can't be read at once.",
  "importFile.encodingUnknown":
    "The file names an encoding that isn't known, or is in another than it may be. Save it as UTF-8.",
  "importFile.reportThere": "{file} can't be written: a folder has that name, or it may not be.",
} as const;
