import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { SmtpServer } from "#settings.ts";
import type { MailFailure } from "./rules-retries.ts";
import { isThisMachine, mustUpgrade } from "./rules-safety.ts";
import { readAnswer, type SmtpError, toMailFailure } from "./smtp-failures.ts";

export type Parcel = {
  from: string;
  to: string;
  message: Buffer;
  /** The name under which we greet the server. */
  clientName: string;
};

export type Delivery =
  | { isAccepted: true }
  | { isAccepted: false; failure: MailFailure; answer: string };

/** A server that looks at what is in a mail answers to it late; to take that for a failure would send it again. */
const defaults = { stepMs: 15_000, answerMs: 120_000, allMs: 150_000 };
export type DeliveryTimes = typeof defaults;

/**
 * Hands a mail to the server, over a connection of its own. Whatever comes of it is an answer, within three minutes: nothing is thrown. A password goes over TLS alone,
 * unless the server is on this machine.
 */
export async function deliver(
  server: SmtpServer,
  parcel: Parcel,
  times: Partial<DeliveryTimes> = {},
): Promise<Delivery> {
  const { stepMs, answerMs, allMs } = { ...defaults, ...times };
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.isSecure,
    requireTLS: mustUpgrade(server),
    allowInternalNetworkInterfaces: isThisMachine(server.host),
    name: parcel.clientName,
    connectionTimeout: stepMs,
    greetingTimeout: stepMs,
    socketTimeout: answerMs,
    dnsTimeout: stepMs,
    socketCloseTimeout: 1_000,
  });
  const ended = Promise.withResolvers<Delivery>();
  const refuse = (error: SmtpError) =>
    ended.resolve({
      isAccepted: false,
      failure: toMailFailure(error),
      answer: readAnswer(error),
    });
  // It may tell of more than one, also after all is over.
  connection.on("error", refuse);
  connection.on("end", () => refuse(new Error("The server closed the connection.")));
  const deadline = setTimeout(
    () => refuse(Object.assign(new Error("It took too long."), { code: "ETIMEDOUT" })),
    allMs,
  );
  try {
    const accepted = talk(connection, server, parcel).then(
      (): Delivery => ({ isAccepted: true }),
      (error: SmtpError) => {
        refuse(error);
        return ended.promise;
      },
    );
    return await Promise.race([accepted, ended.promise]);
  } finally {
    clearTimeout(deadline);
    connection.close();
  }
}

async function talk(
  connection: SMTPConnection,
  { login }: SmtpServer,
  { from, to, message }: Parcel,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
  if (login)
    await new Promise<void>((resolve, reject) => {
      const { user, password: pass } = login;
      connection.login({ user, pass }, (error) => (error ? reject(error) : resolve()));
    });
  await new Promise<void>((resolve, reject) => {
    connection.send({ from, to: [to] }, message, (error) => (error ? reject(error) : resolve()));
  });
  connection.quit();
}
