import { fileTypes, submissionWords } from "./submission-words.ts";

/** Words of the pages by which the public sends something in. ICU message syntax. */
export const submitting = {
  ...submissionWords,
  title: "Send us a source, or tell us what is wrong",
  description: "Send a source, a tip or a correction, without an account and without a name.",
  lead: "Anybody may send a source or a tip, or say that a figure or a quotation is wrong. It goes to the moderators of this publication.",
  keep: {
    title: "What we keep",
    written:
      "What you write here and send along, and the day on which it came. What is taken stays with what it led to.",
    none: "Not who you are, unless you say so: no address of your device, no browser, no cookie, no time of day.",
    read: "Moderators read it. It isn’t published; what it leads to may be, with its source.",
    forgotten:
      "What isn’t taken is forgotten 90 days after that was decided, unless a court orders that it be kept.",
    answer:
      "You see our answer under the code that you get. We can’t write to you, unless you say how.",
  },
  danger: {
    title: "No safe channel for people at risk",
    text: "This is an ordinary form of a web site. Whoever watches your line or your device can see that you were here. If being known as a source may harm you, don’t use it: go to a newsroom that runs <drop>SecureDrop</drop> or <leaks>GlobaLeaks</leaks>, over Tor.",
  },
  aboutEvidence: {
    title: "What you are writing about",
    of: "entry {number} of “{title}”, version {version}",
    brief: "“{title}”, version {version}",
    passage: "The passage on which it rests:",
  },
  field: {
    text: "What it shows, or what is wrong",
    textHint: "In any language. Say where it stands: a page, a table, a minute.",
    address: "Web address, if there is one",
    addressHint:
      "Such as https://news.example/report. We don’t open it before somebody decides to.",
    about: "Which page of ours is it about?",
    aboutHint: "Its address or its name; empty if none.",
    files: "Files, if you have some",
    filesHint:
      "PDF, PNG, JPEG, WebP, text or CSV; at most five, of 25 MB each. We see them without what was written into them about who made them, where and when; the names of the files aren’t kept.",
    credit: "How to name you, if it is used",
    creditHint:
      "Readers see it on the page of the source that is made of it, once that is public. Empty: you aren’t named.",
    contact: "How to reach you, if you like",
    contactHint:
      "Sealed as it comes. A moderator who opens it says why, and that is written down. Empty: you look here for our answer.",
    trap: "Leave this empty",
  },
  files: {
    title: "What you sent along",
    held: "Already here, and sent along if checked",
    type: fileTypes,
    state: {
      waiting: "received, and not looked at yet",
      cleaned: "received",
      failed: "received, but we can’t open it; perhaps you can send it as a PDF or a picture",
    },
  },
  send: "Send it",
  wait: "One moment: your browser does a sum that keeps programs from flooding us.",
  problemSummary: "There is a problem",
  received: {
    title: "It has come in",
    text: "Keep this code. It is shown now and never again, and it is the only way to see what became of it.",
    code: "Your receipt code",
    copy: "Copy the code",
    copied: "Copied",
    where: "Look under it in a few days: <status>what became of it</status>.",
    more: "Send something else",
  },
  status: {
    title: "What became of it",
    description: "See what became of something that you sent in.",
    lead: "Enter the eight words that you were shown when you sent it.",
    code: "Receipt code",
    look: "Look",
    other: "Look under another code",
    receivedOn: "Received on {day}",
    about: "About {page}",
    source: "A source was made of it: <source>{code}</source>.",
    sourceNotYet: "A source was made of it. It can be read here once a brief rests on it.",
    challenge: {
      open: "Those who write the page are looking into it. Once a version of it answers you, this leads there.",
      answered: "It led to version {n, number} of <version>“{title}”</version>.",
      correction: "It led to a correction: version {n, number} of <version>“{title}”</version>.",
      gone: "It led to a version that can’t be read any more.",
      dismissed: "Those who write the page looked into it, and changed nothing.",
    },
    forgotten: "What you wrote has been forgotten.",
    messages: "What was written about it",
    noMessages: "Nothing was written about it yet.",
    ours: "We, {day}",
    yours: "You, {day}",
    answer: "Answer, or add something",
    send: "Send it",
    added: "It was added.",
    onlyFiles: "(files, without words)",
    notAdded: "What you wrote, and what wasn’t added",
  },
};
