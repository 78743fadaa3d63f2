/** Why a mail couldn't be sent, in plain words, and what is wrong with what is wished of mail. ICU message syntax. */
export const mailProblems = {
  "mail.timeMissing": "Choose at once, in a daily digest, or not at all.",
  "mail.hourInvalid": "Choose an hour from 0 to 23.",
  "mail.off": "This publication sends no mail. Set SMTP_URL and SMTP_FROM, and start it again.",
  "mail.unknown_host": "There is no host of this name. Check the host in SMTP_URL. ({answer})",
  "mail.refused":
    "Nothing takes connections there. Check host and port in SMTP_URL, and whether the server is up. ({answer})",
  "mail.timed_out":
    "The server doesn’t answer in time. Check host and port in SMTP_URL; a firewall may be in between, and a server that wants TLS at once (smtps://) is silent to smtp://. ({answer})",
  "mail.broke_off":
    "The connection broke off. A port that wants smtps:// does so to smtp://, and the other way round. ({answer})",
  "mail.tls_failed":
    "No safe connection could be made: the server’s certificate isn’t one that this machine trusts, is for another name, or the port speaks no TLS (smtps:// is most often on 465, smtp:// on 587). ({answer})",
  "mail.auth_failed":
    "The server doesn’t let us in. Check user and password in SMTP_URL; signs such as @ stand there as %40. ({answer})",
  "mail.sender_refused":
    "The server takes no mail from us to there. Check SMTP_FROM, and whether it asks for a user and a password. ({answer})",
  "mail.recipient_refused": "The server says that there is no such address. ({answer})",
  "mail.recipient_later": "The server takes no mail to this address now. ({answer})",
  "mail.content_refused": "The server refused this mail for what it holds. ({answer})",
  "mail.busy": "The server takes no mail now. ({answer})",
} as const;
