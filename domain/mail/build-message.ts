import MailComposer from "nodemailer/lib/mail-composer";
import type { Sender } from "#settings.ts";
import type { Letter } from "./letter.ts";
import { toLine } from "./rules-lines.ts";

export type Envelope = {
  from: Sender;
  to: Sender;
  /** Of what the mail is about, and the same however often it is sent: receivers drop the second of two. */
  messageId: string;
  /** Where one says that one wants no more of it. */
  wishesUrl: string;
  language: string;
  at: Date;
};

const addressCharsMax = 320;

/** A mail as it goes over the wire. Whatever stands in its head is one line: no title or name can begin another. */
export async function buildMessage(letter: Letter, envelope: Envelope): Promise<Buffer> {
  const { from, to, messageId, wishesUrl, language, at } = envelope;
  const composer = new MailComposer({
    from: toParty(from),
    to: toParty(to),
    subject: toLine(letter.subject),
    text: letter.text,
    html: String(letter.html),
    messageId: `<${toToken(messageId)}>`,
    date: at,
    headers: {
      "Auto-Submitted": "auto-generated",
      "Content-Language": toToken(language),
      "List-Unsubscribe": `<${toToken(wishesUrl)}>`,
    },
    // Nothing is read into a mail from elsewhere.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return await composer.compile().build();
}

function toParty({ name, address }: Sender): Sender {
  return { name: toLine(name), address: toToken(address) };
}

/** What has no blanks by its nature, nor brackets. */
function toToken(text: string): string {
  return toLine(text, addressCharsMax).replace(/[\s<>]/gu, "");
}
