import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { onTestFinished } from "vitest";
import type { SmtpServer } from "#settings.ts";

export type Received = { from: string; to: string[]; head: Map<string, string>; raw: string };

/** How a server refuses: with this code and these words, at this step. */
export type Refusal = { at: "from" | "to" | "data"; code: number; words: string };

export type SmtpHost = {
  server: SmtpServer;
  received: Received[];
  refusal: Refusal | null;
  /** Called when a mail has been read, before it is acknowledged. */
  onMail: () => Promise<void>;
};

/** A server for mail on a port of this machine, for one test: it takes what it gets, unless it is told otherwise. */
export async function startSmtpHost(options: SMTPServerOptions = {}): Promise<SmtpHost> {
  const host: SmtpHost = {
    server: { host: "127.0.0.1", port: 0, isSecure: options.secure ?? false, login: null },
    received: [],
    refusal: null,
    onMail: async () => undefined,
  };
  const refuse = (at: Refusal["at"]): Error | null => {
    const { refusal } = host;
    if (refusal?.at !== at) return null;
    return Object.assign(new Error(refusal.words), { responseCode: refusal.code });
  };
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    authOptional: true,
    logger: false,
    onMailFrom: (_address, _session, done) => done(refuse("from")),
    onRcptTo: (_address, _session, done) => done(refuse("to")),
    async onData(stream, session, done) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      const refused = refuse("data");
      if (refused) return done(refused);
      const { mailFrom, rcptTo } = session.envelope;
      host.received.push({
        from: mailFrom ? mailFrom.address : "",
        to: rcptTo.map(({ address }) => address),
        ...readMail(String(Buffer.concat(chunks))),
      });
      await host.onMail();
      done(null);
    },
    ...options,
  });
  server.on("error", () => undefined);
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  onTestFinished(async () => {
    await new Promise<void>((resolve) => server.close(resolve));
  });
  host.server.port = (listening.address() as AddressInfo).port;
  return host;
}

/** Something that listens as a server for mail would, and does with each connection what it is told. */
export async function startOddHost(onConnection: (socket: Socket) => void): Promise<SmtpServer> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    onConnection(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { host: "127.0.0.1", port, isSecure: false, login: null };
}

/** A port at which nothing listens any more. */
export async function findClosedPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function readMail(raw: string): { head: Map<string, string>; raw: string } {
  const [head = ""] = raw.split("\r\n\r\n");
  const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  const pairs = lines.map((line): [string, string] => [
    line.slice(0, line.indexOf(":")),
    line.slice(line.indexOf(":") + 2),
  ]);
  return { head: new Map(pairs), raw };
}
