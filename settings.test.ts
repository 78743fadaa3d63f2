import { expect, test } from "vitest";
import { parseSettings } from "./settings.ts";

test.each(["127.0.0.1:8080", "127.0.0.1:8080,127.0.3.2:1", "[::1]:8080", ""])(
  "%j are ports of this machine",
  (ports) => {
    const { PLUMBLINE_FETCH_LOOPBACK } = parseSettings({ PLUMBLINE_FETCH_LOOPBACK: ports });
    expect(PLUMBLINE_FETCH_LOOPBACK).toBe(ports);
  },
);

test.each([
  "10.0.0.1:80",
  "localhost:80",
  "0.0.0.0:80",
  "127.0.0.1",
  "*",
  "127.0.0.1:80,8.8.8.8:80",
])("%j opens nothing: the process says so and doesn't start", (ports) => {
  expect(() => parseSettings({ PLUMBLINE_FETCH_LOOPBACK: ports })).toThrow(
    /PLUMBLINE_FETCH_LOOPBACK: not ports of this machine/,
  );
});

const sender = { SMTP_FROM: "desk@monitor.example" };

test.each([
  [
    "smtp://user%40monitor.example:p%2Fss%3A@mail.example:2525",
    {
      host: "mail.example",
      port: 2525,
      isSecure: false,
      login: { user: "user@monitor.example", password: "p/ss:" },
    },
  ],
  ["smtps://mail.example", { host: "mail.example", port: 465, isSecure: true, login: null }],
  ["smtp://mail.example/", { host: "mail.example", port: 587, isSecure: false, login: null }],
  ["smtp://[::1]:25", { host: "::1", port: 25, isSecure: false, login: null }],
])("%s says how mail is sent", (url, server) => {
  expect(parseSettings({ SMTP_URL: url, ...sender }).mail).toEqual({
    server,
    from: { name: "", address: "desk@monitor.example" },
  });
});

test.each([
  "mail.example:587",
  "https://mail.example",
  "smtp://",
  "smtp://secretuser@mail.example",
  "smtp://user:secret%zz@mail.example",
  "smtp://user:secret@mail.example/path",
  "smtp://user:secret@mail.example?tls=no",
])("%s sends nothing: the process says so, and repeats no password", (url) => {
  const start = () => parseSettings({ SMTP_URL: url, ...sender });
  expect(start).toThrow(/SMTP_URL: not smtp:\/\/ or smtps:\/\//);
  expect(start).not.toThrow(/secret/);
});

test.each([
  ["desk@monitor.example", { name: "", address: "desk@monitor.example" }],
  ["The Desk <desk@monitor.example>", { name: "The Desk", address: "desk@monitor.example" }],
  ['"Desk, The" <desk@monitor.example>', { name: "Desk, The", address: "desk@monitor.example" }],
])("%s is whom mail is from", (text, from) => {
  const settings = { SMTP_URL: "smtp://mail.example", SMTP_FROM: text };
  expect(parseSettings(settings).mail?.from).toEqual(from);
});

test.each(["desk", "a@b.example, c@d.example", "Desk\r\nBcc: x@y.example <a@b.example>"])(
  "%j is nobody whom mail could be from",
  (from) => {
    expect(() => parseSettings({ SMTP_FROM: from })).toThrow(/SMTP_FROM: not an e-mail address/);
  },
);

test("without a server no mail is sent; with one it is from somebody", () => {
  expect(parseSettings(sender).mail).toBeNull();
  expect(() => parseSettings({ SMTP_URL: "smtp://mail.example" })).toThrow(
    /SMTP_FROM: say whom mail is from/,
  );
});
