import { describe, expect, test } from "vitest";
import { findClosedPort, startOddHost, startSmtpHost } from "#tests/setup/smtp-host.ts";
import { deliver } from "./deliver.ts";

const parcel = {
  from: "desk@monitor.example",
  to: "edda@monitor.example",
  message: Buffer.from("Subject: News\r\n\r\nSaid.\r\n"),
  clientName: "monitor.example",
};
const login = { user: "desk", password: "right" };

test("a server that takes a mail has it, from whom and to whom it is", async () => {
  const host = await startSmtpHost();
  expect(await deliver(host.server, parcel)).toEqual({ isAccepted: true });
  expect(host.received).toMatchObject([{ from: parcel.from, to: [parcel.to] }]);
  expect(host.received[0]?.raw).toContain("Said.");
});

describe("a server that refuses says so, and it is told apart whom that concerns", () => {
  test.each([
    ["from", 550, "5.1.0 Sender rejected", "sender_refused"],
    ["from", 530, "5.7.0 Authentication required", "auth_failed"],
    ["from", 451, "4.3.0 Try again later", "busy"],
    ["to", 550, "5.1.1 No such user", "recipient_refused"],
    ["to", 554, "5.7.1 Relay access denied", "sender_refused"],
    ["to", 450, "4.2.1 Mailbox busy", "recipient_later"],
    ["data", 554, "5.6.0 Looks like spam", "content_refused"],
    ["data", 452, "4.3.1 Disk full", "busy"],
  ] as const)("at %s with %i %s: %s", async (at, code, words, failure) => {
    const host = await startSmtpHost();
    host.refusal = { at, code, words };
    expect(await deliver(host.server, parcel)).toEqual({
      isAccepted: false,
      failure,
      answer: expect.stringContaining(words),
    });
    expect(host.received).toEqual([]);
  });
});

describe("what keeps a mail from a server is told apart", () => {
  test("nothing listens there", async () => {
    const server = {
      host: "127.0.0.1",
      port: await findClosedPort(),
      isSecure: false,
      login: null,
    };
    expect(await deliver(server, parcel)).toMatchObject({ isAccepted: false, failure: "refused" });
  });

  test("a host that there isn't", async () => {
    const server = { host: "mail.invalid", port: 25, isSecure: false, login: null };
    expect(await deliver(server, parcel)).toMatchObject({ failure: "unknown_host" });
  });

  test("the connection breaks off: at once, after the greeting, within the mail", async () => {
    const atOnce = await startOddHost((socket) => socket.destroy());
    expect(await deliver(atOnce, parcel)).toMatchObject({ failure: "broke_off" });
    const greeted = await startOddHost((socket) => {
      socket.write("220 mail.example ESMTP\r\n");
      socket.on("data", () => socket.destroy());
    });
    expect(await deliver(greeted, parcel)).toMatchObject({ failure: "broke_off" });
    const within = await startOddHost((socket) => {
      socket.write("220 mail.example ESMTP\r\n");
      socket.on("data", (data) => {
        if (String(data).startsWith("DATA")) socket.write("354 Go on\r\n");
        else if (String(data).includes("Said.")) socket.destroy();
        else socket.write("250 Fine\r\n");
      });
    });
    expect(await deliver(within, parcel)).toMatchObject({ failure: "broke_off" });
  });

  test("silence, and a server that never comes to an end", async () => {
    const silent = await startOddHost(() => undefined);
    expect(await deliver(silent, parcel, { stepMs: 100, answerMs: 100 })).toMatchObject({
      failure: "timed_out",
    });
    const dripping = await startOddHost((socket) => {
      const drip = setInterval(() => socket.write("220-Wait\r\n"), 20);
      socket.on("close", () => clearInterval(drip));
    });
    const times = { stepMs: 10_000, answerMs: 10_000, allMs: 200 };
    expect(await deliver(dripping, parcel, times)).toMatchObject({ failure: "timed_out" });
  });

  test("what speaks no mail", async () => {
    const web = await startOddHost((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
    expect(await deliver(web, parcel)).toMatchObject({ isAccepted: false, failure: "broke_off" });
  });

  test("a certificate that nobody vouches for", async () => {
    const { server } = await startSmtpHost({ secure: true, disabledCommands: [] });
    expect(await deliver(server, parcel)).toMatchObject({ failure: "tls_failed" });
    const upgrading = await startSmtpHost({ disabledCommands: [] });
    expect(await deliver(upgrading.server, parcel)).toMatchObject({ failure: "tls_failed" });
  });

  test("TLS at once of a server that greets first", async () => {
    const { server } = await startSmtpHost();
    const secure = { ...server, isSecure: true };
    expect(await deliver(secure, parcel)).toMatchObject({ failure: "tls_failed" });
  });

  test("a password that is wrong, and one that is right", async () => {
    const { server, received } = await startSmtpHost({
      disabledCommands: ["STARTTLS"],
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        username === login.user && password === login.password
          ? done(null, { user: username })
          : done(Object.assign(new Error("5.7.8 No such login"), { responseCode: 535 })),
    });
    const wrong = { ...server, login: { ...login, password: "hush" } };
    const refused = await deliver(wrong, parcel);
    expect(refused).toMatchObject({ failure: "auth_failed" });
    expect(JSON.stringify(refused)).not.toContain("hush");
    expect(await deliver(server, parcel)).toMatchObject({ failure: "auth_failed" });
    expect(await deliver({ ...server, login }, parcel)).toEqual({ isAccepted: true });
    expect(received).toHaveLength(1);
  });
});
