import { markup } from "#domain/markup.ts";
import { studioPath } from "#domain/urls.ts";
import { getMailWords } from "#messages/mail.ts";
import { frameMail } from "./frame-mail.ts";
import type { Letter } from "./letter.ts";

const words = getMailWords("en");

/** A mail that says no more than that it has come. */
export function wordTest(publication: string, publicUrl: string): Letter {
  const url = `${publicUrl}${studioPath()}/settings`;
  const text = words("test.text", { publication });
  const why = words("test.why", { url });
  return {
    subject: words("test.subject", { publication }),
    text: `${text}\n\n-- \n${why}\n`,
    html: frameMail({ language: "en", body: markup`<p>${text}</p>`, foot: [markup`${why}`] }),
  };
}
