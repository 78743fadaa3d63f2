import { getMailWords } from "#messages/mail.ts";

export const mailWords = getMailWords("en");
