/** Words about adding sources by their addresses. ICU message syntax. */
export const intakes = {
  byAddress: "By address",
  byAddressHint:
    "We ask each address once, politely, and keep what it answers. You confirm what it says of itself.",
  addresses: "Addresses",
  addressesHint:
    "One a line, 200 at most. Pages, PDFs, Word documents, texts, tables (.csv), pictures, recordings of up to 50 MB, posts of public Telegram channels.",
  file: "Or take them from a file",
  fileHint: "A list (.txt), a table (.csv), or the bookmarks that a browser saves (.html).",
  found: {
    taken:
      "{count, plural, =0 {No address was taken from {name}.} one {One address was taken from {name}. Look through it above, then fetch.} other {# addresses were taken from {name}. Look through them above, then fetch.}}",
    doubles:
      "{count, plural, one {One comes twice} other {# come twice}} and {count, plural, one {is} other {are}} asked once.",
    beyond:
      "{count, plural, one {One was left out} other {# were left out}}, for 200 are asked at once. Give {count, plural, one {it} other {them}} next time:",
    others:
      "{count, plural, one {One isn’t of the web and was left out} other {# aren’t of the web and were left out}}:",
    unreadable:
      "{name} can’t be read as a text. Choose a list (.txt), a table (.csv) or bookmarks (.html).",
    tooLarge: "{name} is larger than 20 MB. Save the part with the addresses as a file of its own.",
  },
  fetch: "Fetch",
  otherwise: "Or bring the text yourself",
  title: "Addresses to confirm",
  problems: "There is a problem",
  progress: "{done, number} of {of, number} answered",
  wait: "Hosts are asked one at a time, five seconds apart. This page shows each answer as it comes; you may leave it.",
  again: "Look again",
  allDone: "All have been asked.",
  state: {
    waiting: "Being asked",
    ready: "To confirm",
    failed: "Not fetched",
    added: "Added",
    dropped: "Left out",
  },
  untitled: "Without a title",
  confirm: "Confirm",
  confirmOf: "Confirm “{title}”",
  open: "Open",
  openOf: "Open “{title}”",
  keep: "Keep as a new capture of that source",
  keepOf: "Keep as a new capture of “{title}”",
  same: "Nothing changed since <link>capture {n, number}</link>, so there is nothing to keep.",
  asAnother: "Or add it as another source",
  drop: "Leave out",
  dropOf: "Leave out {url}",
  retry: "Ask again",
  retryOf: "Ask {url} again",
  override: "Ask all the same",
  overrideReason: "Why this page may be asked although its site asks machines to stay away",
  known: "A source has this address already:",
  knownByDoi: "A source has this DOI already:",
  perhaps: "This may be the same:",
  confirmTitle: "Confirm the source",
  kept: "Fetched {at} from {url}, {size}. Its text begins:",
  table: "This is a table: it is read as plain text, line by line as it stands.",
  paywalled:
    "The page says that not all of it can be read without paying: look whether this is the whole text.",
  upload: "Upload the page yourself",
  uploadOf: "Upload {title} yourself",
  instead: {
    gone: "What it answered reads like a page that says that nothing is there. Look at the text before you confirm it.",
    door: "What it answered reads like a page that asks whether a person comes, and not like what was asked for.",
  },
  uploadHint:
    "Its address doesn’t let us read all of it. If you can read it in your browser, save the page or print it as PDF, and upload that: readers are told that it is behind a paywall and that we uploaded it.",
  lacksRecording:
    "If it is a recording that you need: upload its file, of 300 MB at most; or keep its address with notes of what is said in it, and at which minute. Recordings of up to 50 MB are fetched by themselves where the address is the file’s own.",
  uploadRecording: "Upload the file",
  uploadRecordingOf: "Upload the file of {title}",
  note: "Link it with notes of times",
  noteOf: "Link {title} with notes of times",
  recording:
    "A recording: it is kept as it is. What is said in it is typed in its reading room, each passage with its time.",
  reading: {
    from: "From {origin}.",
    other: "Otherwise in {origin}: {value}",
    take: "Take it",
    takeOf: "Take it: “{value}” ({field})",
  },
  origins: {
    "json-ld": "the page’s linked data",
    highwire: "the page’s citation tags",
    "dublin-core": "the page’s Dublin Core tags",
    "open-graph": "the page’s Open Graph tags",
    html: "the page’s own markup",
    telegram: "the post",
    pdf: "the PDF’s properties",
    docx: "the document’s properties",
    text: "the text itself",
    address: "the address that answered",
  },
  chars: "{chars, number} characters in all",
  picture:
    "A picture, or scanned pages: no text can be taken out of it. What stands there is typed in its reading room, and checked by a second person.",
  add: "Add the source",
  backToList: "All of these addresses",
  failure: {
    refused: "It answered {status, number, ::group-off}.",
    notNow: "Its site wants to be left alone for now. Ask again later.",
    unreadable: "What it answered can’t be read: {problem}",
    unknown: "This could not be fetched now. Ask again later.",
  },
};
