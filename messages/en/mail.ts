import { newsKinds } from "./news-kinds.ts";

/** Words of mails to staff, and of where one says which one wants. ICU message syntax. */
export const mail = {
  kind: {
    ...newsKinds,
    to_check: "{by} sent to review, for others to check,",
    evidence_changed: "Evidence has changed in",
    challenged: "{by} took up what a reader challenges in",
  },
  system: "The system",
  title: "“{title}”",
  untitled: "an untitled brief",
  embargoed: "a brief that isn’t out yet",
  because: {
    called: "You were called by name.",
    in_thread: "You have said something in this thread.",
    own: "It concerns you: your desk says how.",
    checks: "You may check it.",
    follows: "You follow this brief.",
  },
  at: "{day}, {time}",
  subject: {
    one: "{what} {brief}",
    ofBrief: "{count, plural, one {# piece} other {# pieces}} of news on {brief}",
    many: "{count, plural, one {# piece} other {# pieces}} of news on {briefs, plural, one {# brief} other {# briefs}}",
    digest: "News of {day}: {count, plural, one {# piece} other {# pieces}}",
  },
  intro: "From the desk of {publication}:",
  more: "And {count, plural, one {# more piece} other {# more pieces}} of news. All of it is on the desk:",
  open: "Open: {url}",
  withheld: "What was said isn’t in this mail. Sign in to read it.",
  why: {
    at_once: "You get this because your account says that you want to hear of this at once.",
    digest: "You get this because your account says that you want to hear of this once a day.",
  },
  change: "Change what you hear by mail, or hear nothing more: {url}",
  changeLink: "Change what you hear by mail, or hear nothing more",

  test: {
    subject: "A test mail from {publication}",
    text: "This mail was sent from the settings of {publication}, to see whether mail gets through. It does.",
    why: "You get this because you asked for it, at: {url}",
  },

  account: {
    title: "Mail",
    off: "This publication sends no mail. What is news to you stands on the desk. What you choose here holds once mail is sent.",
    intro:
      "By mail you hear that something happened, to which brief and through whom. What was said stands on the desk alone.",
    addressed: "What is addressed to you",
    addressedHint: "Who calls you or answers you, what is to be checked, what came back to you.",
    followed: "What you follow",
    followedHint:
      "Briefs that you follow, write or sent to review: published, revised, withdrawn, evidence that changed.",
    time: { at_once: "At once", digest: "In a daily digest", never: "Not at all" },
    digestHour: "Hour of the digest",
    digestHourHint:
      "By clocks in {timeZone}. A day without news has no digest, and what you have seen on the desk isn’t in it.",
    hour: "{hour}:00",
    save: "Save",
    saveLabel: "Save what you hear by mail",
    saved: "Saved. It holds from the next mail on.",
    last: "Last mails to you",
    lastNone: "No mail has been sent to you yet.",
  },
  sent: {
    kind: { at_once: "News", digest: "Digest" },
    state: {
      waiting: "Waiting",
      sent: "Sent",
      given_up: "Given up",
      dropped: "Not sent: there was nothing left to say",
    },
    to: "To",
    what: "What",
    made: "Made",
    stands: "State",
    next: "next try {at}",
    attempts: "{count, plural, one {# attempt} other {# attempts}}",
    answer: "The server said: {answer}",
  },
  house: {
    title: "Mail",
    off: "This publication sends no mail. Set SMTP_URL and SMTP_FROM, and start it again.",
    server: "Mail is from {from}, by {host}, port {port}.",
    waiting:
      "{count, plural, =0 {No mail is waiting.} one {# mail is waiting.} other {# mails are waiting.}}",
    test: "Send me a test mail",
    tested: "The server has taken a mail to you. Whether it arrives, your inbox says.",
    troubled: "Mails that couldn’t be sent",
  },
} as const;
