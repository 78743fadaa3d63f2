import { expect, it } from "vitest";
import { readMultipart, type SentFile } from "./read-multipart.ts";

const boundary = "----part";
const part = (name: string, value: string, file?: string) =>
  `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${
    file === undefined ? "" : `; filename="${file}"`
  }\r\n${file === undefined ? "" : "content-type: audio/wav\r\n"}\r\n${value}\r\n`;
const end = `--${boundary}--\r\n`;

function send(
  body: string | AsyncGenerator<Uint8Array>,
  type = `multipart/form-data; boundary=${boundary}`,
) {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : toStream(body);
  return new Request("http://localhost/", {
    ...{ method: "POST", headers: { "content-type": type }, body: bytes },
    ...{ duplex: "half" },
  });
}

function toStream(body: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next = await body.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

it("reads fields and files, with their names as they were sent", async () => {
  const body =
    part("title", "Торговля") + part("file", "words", "звук.wav") + part("none", "", "") + end;
  const form = await readMultipart(send(body), 1_000);
  expect(form?.isTooLarge).toBe(false);
  expect(form?.fields.get("title")).toBe("Торговля");
  const file = form?.fields.get("file");
  if (!(file instanceof File)) throw new Error("No file came.");
  expect([file.name, file.type, await file.text()]).toEqual(["звук.wav", "audio/wav", "words"]);
  expect(form?.fields.get("none")).toBeNull();
});

it("keeps what came before a file that is too large", async () => {
  const body = part("title", "Trade") + part("file", "x".repeat(5_000), "a.txt") + end;
  const form = await readMultipart(send(body), 1_000);
  expect([form?.isTooLarge, form?.fields.get("title"), form?.fields.get("file")]).toEqual([
    true,
    "Trade",
    null,
  ]);
  const field = await readMultipart(send(part("text", "x".repeat(5_000)) + end), 1_000);
  expect([field?.isTooLarge, field?.fields.get("text")]).toEqual([true, null]);
});

it("hands on a file as it comes, of whatever size", async () => {
  const pieces = 200;
  let handed = 0;
  let ahead = 0;
  let made = 0;
  async function* body() {
    yield Buffer.from(`${part("title", "Trade")}${part("file", "", "a.wav").slice(0, -2)}`);
    for (; made < pieces; made++) yield Buffer.alloc(100_000, 97);
    yield Buffer.from(`\r\n${end}`);
  }
  const take = async ({ bytes, fileName }: SentFile) => {
    for await (const chunk of bytes) {
      handed += chunk.length;
      ahead = Math.max(ahead, made * 100_000 - handed);
    }
    return fileName;
  };
  const form = await readMultipart(send(body()), 1_000, take);
  expect(form).toMatchObject({ file: "a.wav", isTooLarge: false });
  expect(handed).toBe(pieces * 100_000);
  // Not more than a few pieces wait in memory.
  expect(ahead).toBeLessThan(2_000_000);
});

it.each([
  ["breaks off", part("title", "Trade") + part("file", "wor", "a.txt").slice(0, -2), undefined],
  ["is no form", "{}", "application/json"],
])("gives nothing of a body that %s", async (_what, body, type) => {
  expect(await readMultipart(send(body, type), 1_000)).toBeNull();
  const taken = readMultipart(send(body, type), 1_000, async ({ bytes }) => {
    for await (const _chunk of bytes);
  });
  expect(await taken).toBeNull();
});
