import { gatherMail } from "#domain/mail/commands-gather.ts";
import { sendMail } from "#domain/mail/commands-send.ts";
import { sendTestMail } from "#domain/mail/commands-test.ts";
import { chooseMail } from "#domain/mail/commands-wishes.ts";
import { type CommandCases, missingId } from "./command-case.ts";

export const cases: CommandCases = {
  chooseMail: {
    action: "mail.choose",
    run: (actor) =>
      chooseMail(actor, {
        addressed: "at_once",
        followed: "digest",
        digestHour: 7,
        revision: 0,
      }),
  },
  gatherMail: { action: "mail.send", run: (actor) => gatherMail(actor) },
  sendMail: { action: "mail.send", run: (actor) => sendMail(actor, { mailId: missingId }) },
  sendTestMail: { action: "mail.look-after", run: (actor) => sendTestMail(actor) },
};
