/** What went wrong with what the public sends in, and with deciding on it. ICU message syntax. */
export const submissionsProblems = {
  "submissions.addressInvalid":
    "This is no address of a web page. Copy it from your browser, such as https://news.example/report.",
  "submissions.trap":
    "A field that is meant to stay empty was filled in, perhaps by your browser. Empty it, and send the form again.",
  "submissions.formOld":
    "This form was open for a long time. What you wrote is still here: look through it and send it again.",
  "submissions.formFast":
    "This came faster than people write. Wait a quarter of a minute and send it again; what you wrote is still here.",
  "submissions.slowDown":
    "Much has come from your network of late. Wait {minutes, plural, one {a minute} other {# minutes}} and send it again; keep a copy of what you wrote.",
  "submissions.codeInvalid":
    "A receipt code is eight English words, as they were shown to you. Check the spelling of each.",
  "submissions.codeUnknown":
    "Nothing was received under this code. Check each word: one that is wrong is enough.",
  "submissions.closed":
    "This has been decided, so nothing can be added any more. Send it in anew if there is more to say.",
  "submissions.full": "There is no room for more messages or files here. Send it in anew.",
  "submissions.proofRefused":
    "The sum that your browser does for this form was old, used before or wrong. It does a new one; send the form again.",
  "submissions.contactNotSealed":
    "How to reach you can’t be sealed just now, so nothing was received. Send it again in a minute, or without that.",
  "submissions.noContact": "The sender didn’t say how to reach them.",
  "submissions.contactNotOpened":
    "It couldn’t be opened: the worker, which alone can, doesn’t answer, or the key is gone. That you asked is written down.",
  "submissions.file.empty": "{name} is empty.",
  "submissions.file.tooLarge": "{name} is larger than 25 MB.",
  "submissions.file.unsupported":
    "{name} is no PDF, PNG, JPEG, WebP or text, by what is in it. Save it as one of these.",
  "submissions.file.markup":
    "{name} is a web page or a drawing in code (HTML, SVG), which may run something. Save it as a PDF or a picture.",
  "submissions.file.phonePicture":
    "{name} is a HEIC or AVIF picture, as some telephones make them. Save it as JPEG or PNG.",
  "submissions.file.twofold":
    "{name} is cut short, or could be read as two kinds of file at once. Save it anew and choose it again.",
  "submissions.file.tooMany": "At most five files can be sent with one form.",
  "submissions.file.later":
    "Files weren’t taken, because of that. Put it right and choose them again; what you wrote is still here.",
  "submissions.file.busy":
    "{name} couldn’t be taken just now. Choose it again in a minute; what you wrote is still here.",
  "submissions.file.slowDown":
    "Much has come from your network of late, so {name} wasn’t taken. Wait {minutes, plural, one {a minute} other {# minutes}} and choose it again.",
  "submissions.file.noRoom":
    "There is no room for files at the moment. Send it without {name}, or add that in a few days.",
  "submissions.file.gone":
    "Files that came with this form aren’t here any more. Choose them again.",
  "submissions.decided": "Somebody has decided this already. Look at it as it is now.",
  "submissions.reasonMissing": "Say why it is declined.",
  "submissions.duplicateMissing":
    "Choose the submission that says the same, or paste the end of its address.",
  "submissions.noAddress": "There is no address here of which a source could be made.",
  "submissions.makesMissing": "Say what a source is made of, or that none is.",
  "submissions.knownMissing":
    "There is no source with this code. Look for it among the sources, and copy its code.",
  "submissions.notFetched":
    "Nothing was fetched at its address. Fetch it first, or choose the address alone.",
  "submissions.fetchedAlready": "Its address has been asked already. Look at what came.",
  "submissions.fileNotCleaned":
    "This file isn’t here as one that can be looked at. Wait a minute, or choose something else.",
  "submissions.otherAddress":
    "This source has another address, so what was fetched here is no capture of it. Choose the address alone to put it to that source.",
  "submissions.sourceHeld":
    "This is held already, in “{title}” ({code}). Enter that code as the source that is there already.",
  "submissions.noBrief":
    "The page that it names is no brief of ours, so there is nobody to give it on to.",
  "submissions.noneChosen": "Check at least one.",
  "submissions.tooManyChosen": "At most 50 can be dealt with in one go.",
  "submissions.actMissing": "Say what to do with them.",
  "submissions.noneLeft":
    "There is nothing to do: somebody else looks at those that are checked, or has decided them.",
  "submissions.filterUnknown": "What is shown can’t be kept. Load the queue again.",
  "submissions.tooManyFilters": "You keep 30 already. Let go of one first.",
  "submissions.undoLate": "This can’t be taken back any more.",
};
