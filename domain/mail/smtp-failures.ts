import type { NodemailerError } from "nodemailer/lib/errors";
import { toLine } from "./rules-lines.ts";
import type { MailFailure } from "./rules-retries.ts";

export type SmtpError = NodemailerError;

const answerCharsMax = 300;

/** What the server said, or else the machine, in one line. */
export function readAnswer(error: SmtpError): string {
  return toLine(error.response ?? error.message, answerCharsMax);
}

/** What went wrong, told apart by who can mend it: who looks after the settings, after the server, or nobody but time. */
export function toMailFailure(error: SmtpError): MailFailure {
  const { code = "", command = "", responseCode } = error;
  if (code === "EDNS" || code === "ENOTFOUND") return "unknown_host";
  if (code === "ETIMEDOUT") return "timed_out";
  if (code === "EAUTH" || code === "ENOAUTH" || responseCode === 530) return "auth_failed";
  if (code === "ETLS" || isAboutTls(error.originalCode ?? code)) return "tls_failed";
  if (responseCode !== undefined) return toRefusal(error, command);
  return code === "ESOCKET" && isRefusal(error.originalCode) ? "refused" : "broke_off";
}

function toRefusal({ permanent = false, response = "" }: SmtpError, command: string): MailFailure {
  if (!permanent) return command === "RCPT TO" ? "recipient_later" : "busy";
  if (command === "MAIL FROM") return "sender_refused";
  // "Relaying denied" is about us, whoever is written to.
  if (command === "RCPT TO")
    return /^\d{3}[ -]5\.7\.\d/.test(response) ? "sender_refused" : "recipient_refused";
  return command.startsWith("DATA") || command === "MESSAGE" ? "content_refused" : "busy";
}

function isAboutTls(code: string): boolean {
  return /^(?:ERR_(?:SSL|TLS)_|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO$|HOSTNAME_MISMATCH)/.test(
    code,
  );
}

function isRefusal(code: string | undefined): boolean {
  return ["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH"].includes(code ?? "");
}
