/** Words of second factors, and of proving again who one is. ICU message syntax. */
export const factors = {
  problemSummary: "There is a problem",
  code: "Code",
  codeHint: "Six digits from your authenticator app. They change every half minute.",

  confirm: {
    code: "Code, to show that it is still you",
    codeHint:
      "From your authenticator app, or one of your recovery codes. Then send the form again.",
    passphrase: "Passphrase, to show that it is still you",
    passphraseHint:
      "Asked again after a quarter of an hour before acts like this one. Then send the form again.",
  },
  signIn: {
    title: "Enter your code",
    intro: "The passphrase was right. Now the code from your authenticator app.",
    codeHint: "Six digits from the app, or one of your recovery codes. Pasting works.",
    submit: "Sign in",
    lost: "No app and no recovery codes? An admin can take your second factor away, or npm run staff -- remove-factor on the machine itself.",
    anew: "Sign in as somebody else",
  },
  setUp: {
    title: "Set up a second factor",
    required: "Your role needs a second factor. Once it is set up, you go on to the studio.",
    intro:
      "An authenticator app on your phone counts out a code that is asked for after your passphrase. Whoever learns your passphrase then gets no further. Any app for time-based codes will do.",
    begin: "Begin",
    anew: "Begin anew, with another QR code",
    scan: "1. Scan this with the app",
    qr: "QR code for your authenticator app",
    byHand: "Or type this key into the app",
    prove: "2. Enter the code that it shows",
    submit: "Turn it on",
    isOn: "Your authenticator app is set up.",
    goOn: "Go on",
  },
  recovery: {
    title: "Your recovery codes",
    text: "Each lets you in once without the app. Print them or write them down and keep them apart from your phone: they are shown only now.",
    print: "Print them",
    list: "Recovery codes",
    renew: "Make new recovery codes",
    renewHint: "Those you have stop working.",
    left: "{count, plural, =0 {No recovery code is left: make new ones.} one {# recovery code is left.} other {# recovery codes are left.}}",
  },
  account: {
    title: "Second factor",
    off: "Only your passphrase is asked for when you sign in.",
    on: "Since {since}, a code from your authenticator app is asked for after the passphrase.",
    setUp: "Set up an authenticator app",
    remove: "Take the second factor away",
    removeHint:
      "The app and the recovery codes stop working. Where your role needs a second factor, you set up another before you go on.",
    removed: "The second factor is gone.",
  },
  member: {
    title: "Second factor",
    off: "None is set up.",
    on: "Set up on {since}.",
    remove: "Take it away",
    removeHint:
      "For somebody who lost theirs. Their sessions end; make sure that it is they who ask.",
  },
  require: {
    title: "Second factor",
    legend: "Who must have one",
    hint: "Who has none is led to setting one up at their next page, before anything else. Tick all for everybody with a role.",
    save: "Save who must have one",
    saved: "Saved.",
  },
} as const;
