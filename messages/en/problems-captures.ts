/** What went wrong with captures, their passages, proposals and transcripts. ICU message syntax. */
export const capturesProblems = {
  "captures.heldAlready":
    "We hold exactly this already: capture {n, number} of “{source}”. Open that one and use it.",
  "captures.nothingPasted": "There is no text here. Paste or type the words of the source.",
  "passages.notThere":
    "These words can’t be found where they were selected. Reload the page and select them again.",
  "passages.chooseCapture": "Choose the source in which these words stand.",
  "passages.wordsNotThere":
    "These words don’t stand in the source as you wrote them. Copy them from its reading room.",
  "passages.wordsNotRead":
    "Nobody has read or heard these words there yet. Mark the place in its reading room, and type them there.",
  "passages.wordsOften":
    "These words stand there more than once. Copy more of the sentence, so that only one place has them.",
  "passages.regionOutside":
    "This frame doesn’t lie on the page. Give its left and upper edge, width and height in percent, together at most 100 each way.",
  "passages.regionTooSmall": "This frame is too small to hold a word. Draw it around the words.",
  "passages.spanNoTime": "Give a time as hours, minutes and seconds: 0:12, 12:30.5 or 1:02:03.",
  "passages.spanEndsFirst":
    "This span ends before it begins. Give a later end, or an earlier beginning.",
  "passages.spanBeyond": "The recording is {length} long, and this span goes beyond it.",
  "passages.notRecording":
    "This capture is no recording. Times are noted in a recording, or where our notes are of one.",
  "transcripts.chooseOrigin": "Say whose transcript this is.",
  "transcripts.noTimes":
    "No times can be read in this transcript. Give WebVTT (.vtt), SubRip (.srt), or lines that each begin with a time: 0:12 Words.",
  "transcripts.heldAlready": "This transcript stands beside the recording already.",
  "transcripts.nothing": "Choose a file, or paste the transcript.",
  "transcripts.notText": "This file is no plain text. Save the transcript as .vtt, .srt or .txt.",
  "passages.checkBySecondPerson":
    "You typed these words yourself. Somebody else reads them against the source.",
  "passages.checkedAlready":
    "Somebody has checked these words already. Reload the page to see what they found.",
  "passages.correctedAlike":
    "This is what was typed already. Change what is wrong, or agree with it.",
  "passages.correctedBefore":
    "You typed these words there before, and somebody corrected them. Let a third person read the picture, and type what they see.",
  "passages.chooseOrigin": "Say where the value comes from.",
  "proposals.decided": "Somebody has decided this proposal already. Reload the page to see how.",
  "captures.noFile": "Choose a file.",
  "captures.damaged":
    "What was sent arrived damaged. Your entries are still here: send them again.",
  "captures.empty": "This file is empty. Check that it was saved, and upload it again.",
  "captures.tooLarge":
    "This file is larger than {megabytes, number} MB. Save the part you need as a file of its own and upload that.",
  "captures.recordingTooLarge":
    "This file is larger than {megabytes, number} MB. Save the recording smaller, its sound alone, or the part you need, and upload that.",
  "captures.htmlTooLarge":
    "Without its pictures, this page is larger than {megabytes, number} MB. Copy the text you need and paste it instead.",
  "captures.htmlTooManyTags":
    "This page has more markup than we can read. Copy the text you need and paste it instead.",
  "captures.notText":
    "This is not a text, or not one we can read. Upload a PDF, a Word document (.docx), a web page, a plain text, a picture (PNG, JPEG, WebP) or a recording (MP3, M4A, AAC, Ogg, WAV, FLAC, WebM, MP4).",
  "captures.unsupported":
    "We can’t read files of this kind ({type}). Upload a PDF, a Word document (.docx), a web page, a plain text, a picture (PNG, JPEG, WebP) or a recording (MP3, M4A, AAC, Ogg, WAV, FLAC, WebM, MP4).",
  "captures.postMissing":
    "The channel doesn’t show this post: it was deleted, or never was. Check its number.",
  "captures.noText":
    "There is no text in this file. If it shows a picture of text, save that as PDF, PNG, JPEG or WebP.",
  "captures.textTooLong":
    "Its text alone has more than {megabytes, number} million characters, which is more than can be searched here, however large a file may be. Save the part you need as a file of its own and upload that.",
  "captures.onlyRecording":
    "This page only plays a recording: there is no text on it to keep. Upload the recording, or keep its address with notes of what is said when.",
  "captures.pdfLocked":
    "This PDF is locked with a password. Save a copy without one and upload that.",
  "captures.pdfDamaged":
    "This PDF is damaged and can’t be read. Open it in a PDF reader, save it again and upload that.",
  "captures.pdfTooLong":
    "This PDF has more than {max, number} pages. Save the pages you need as a file of their own and upload that.",
  "captures.docxDamaged":
    "This Word document is damaged and can’t be read. Open it in Word, save it again and upload that.",
  "captures.docxTooLarge":
    "This Word document unpacks to far more than a document holds. Save it as a PDF and upload that.",
  "captures.docxTooLong":
    "This Word document has more than {max, number} paragraphs. Save the part you need as a file of its own and upload that.",
  "captures.tooMuchWork":
    "Reading this takes longer, or more memory, than we allow. Save the part you need as a file of its own, or copy its text and paste it.",
  "captures.oldOrLockedOffice":
    "This file is locked with a password or made by an old version of Office. Save it as .docx without a password and upload that.",
} as const;
