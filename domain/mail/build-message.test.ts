import { expect, test } from "vitest";
import { markup } from "#domain/markup.ts";
import { buildMessage } from "./build-message.ts";

const letter = { subject: "News", text: "Said.\n", html: markup`<p>Said.</p>` };
const envelope = {
  from: { name: "The Harbour Letter", address: "desk@monitor.example" },
  to: { name: "Edda Editor", address: "edda@monitor.example" },
  messageId: "plumbline.1@monitor.example",
  wishesUrl: "https://monitor.example/studio/account#mail",
  language: "en",
  at: new Date("2026-11-30T06:14:00Z"),
};

/** The head's lines, with those joined that are folded; by their names. */
async function readHead(message: Promise<Buffer>): Promise<[string, string][]> {
  const [head = ""] = String(await message).split("\r\n\r\n");
  return head
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n")
    .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]);
}

test("a mail says whence it is, that nobody wrote it by hand, and where to hear no more", async () => {
  const head = Object.fromEntries(await readHead(buildMessage(letter, envelope)));
  expect(head).toMatchObject({
    From: "The Harbour Letter <desk@monitor.example>",
    To: "Edda Editor <edda@monitor.example>",
    Subject: "News",
    "Message-ID": "<plumbline.1@monitor.example>",
    Date: "Mon, 30 Nov 2026 06:14:00 +0000",
    "Auto-Submitted": "auto-generated",
    "Content-Language": "en",
    "List-Unsubscribe": "<https://monitor.example/studio/account#mail>",
    "Content-Type": expect.stringContaining("multipart/alternative"),
  });
});

test("nothing that is given begins a line of the head, or adds somebody", async () => {
  const evil = '"x\r\nBcc: all@evil.example\r\n\r\n<script>", b@evil.example, <c@evil.example>';
  const names = (await readHead(buildMessage(letter, envelope))).map(([name]) => name);
  const head = await readHead(
    buildMessage(
      { ...letter, subject: evil },
      {
        ...envelope,
        from: { name: evil, address: "desk@monitor.example\r\nBcc: d@evil.example" },
        to: { name: evil, address: "edda@monitor.example\r\nBcc: e@evil.example" },
        messageId: `1\r\nX-Evil: 1@monitor.example`,
        wishesUrl: "https://monitor.example/\r\nX-Evil: 2",
        language: "en\r\nX-Evil: 3",
      },
    ),
  );
  expect(head.map(([name]) => name)).toEqual(names);
});

test("what stands in the head reads as it is written: no break, and nothing turned round", async () => {
  const turned = "News\u2028\u202eBcc: all@evil.example";
  const head = Object.fromEntries(
    await readHead(
      buildMessage(
        { ...letter, subject: turned },
        { ...envelope, from: { ...envelope.from, name: "Desk\u202e\u0085" } },
      ),
    ),
  );
  expect(head).toMatchObject({
    Subject: "News Bcc: all@evil.example",
    From: "Desk <desk@monitor.example>",
  });
});
