import { createHash } from "node:crypto";
import { BaseSerializerBuffer, WARCRecord, WARCSerializer } from "warcio";
import type { ArchivedCapture, ArchivedLayer, HeldBytes } from "./view.ts";

/** One of a capture's records, piece by piece; `entry` of those by which readers find it: the one that holds its bytes, and those that lead there. */
export type WarcRecordBytes = { pieces: AsyncIterable<Uint8Array>; entry: WarcEntry | null };
/** What an index says of a record; `sha256` in hex, of its body. */
export type WarcEntry = { url: string; status: number | null; mediaType: string; sha256: string };

/**
 * A capture as records of WARC 1.1 (ISO 28500), each a member of gzip by itself: what was asked and answered, where it came from an address; else the bytes as a resource under a name of
 * ours. Then each text that was made of it, and what else is known. The same capture gives the same records, whenever it is asked for. `bytes` are null after a redaction: the records say
 * that there were some.
 */
export function toWarcRecords(
  capture: ArchivedCapture,
  bytes: HeldBytes | null,
): WarcRecordBytes[] {
  const records = [
    ...(bytes === null ? [] : [...toRedirects(capture), ...toMainRecords(capture, bytes)]),
    ...capture.layers.flatMap((layer) => toConversion(capture, layer)),
    toMetadata(capture, bytes),
  ];
  return records.map(({ record, body, entry = null }) => ({
    pieces: new WARCSerializer(record, { gzip: true, digest: sha256Digest }, new ReadAgain(body)),
    entry,
  }));
}

type Body = () => AsyncIterable<Uint8Array>;

/** A record's head has the hash of its body, so the body is read twice: to hash it and to write it, and never held. */
class ReadAgain extends BaseSerializerBuffer {
  readonly readAll: Body;
  constructor(body: Body) {
    super();
    this.readAll = body;
  }
  write() {}
  purge() {}
}

const sha256Digest = { algo: "sha-256", prefix: "sha256:", base32: false };

/** The first record of a file: who wrote it, by which rules. */
export async function toWarcInfo(publication: string, version: string): Promise<Uint8Array> {
  const info = {
    software: `Plumbline/${version}`,
    format: "WARC File Format 1.1",
    conformsTo: "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
    isPartOf: publication,
  };
  const opts = {
    ...{ type: "warcinfo" as const, warcVersion: "WARC/1.1" as const, filename: "data.warc.gz" },
    date: "1970-01-01T00:00:00Z",
    warcHeaders: { "WARC-Record-ID": toRecordId(`warcinfo ${publication} ${version}`) },
  };
  return await WARCSerializer.serialize(WARCRecord.createWARCInfo(opts, info), { gzip: true });
}

/** By which address the archive knows a capture: that which answered, or a name of ours for what nobody can ask. */
export function toArchivedUrl({ method, finalUrl, code, n }: ArchivedCapture): string {
  return method === "fetch" && finalUrl !== null ? finalUrl : `urn:plumbline:${code}:${n}`;
}

type ToWrite = { record: WARCRecord; body: Body; entry?: WarcEntry };

/** What was asked and what it led to, each answer without a body: of pages that only lead on, nobody keeps the words. */
function toRedirects(capture: ArchivedCapture): ToWrite[] {
  return capture.redirects.flatMap(({ url, requestHead, responseHead }, at) => {
    const answerId = toRecordId(`redirect ${capture.id} ${at}`);
    const asked = toRequest(capture, {
      url,
      requestHead,
      answerId,
      name: `redirect-request ${at}`,
    });
    const headers = { ...toHttpHeaders("response", ofNothing), "WARC-Record-ID": answerId };
    const [start = "", ...lines] = splitHead(responseHead);
    const head = joinHead([start, ...lines.filter((line) => !bodyHeader.test(line))], 0);
    const answered = toRecord(capture, "response", headers, only(toHeadBytes(head)), url);
    const status = Number(start.split(" ")[1]) || null;
    return [
      asked,
      { ...answered, entry: { url, status, mediaType: "text/html", sha256: ofNothing } },
    ];
  });
}

const ofNothing = createHash("sha256").digest("hex");
const bodyHeader = /^(?:content-(?:length|encoding)|transfer-encoding):/i;
const splitHead = (head: string) => head.trimEnd().split("\r\n");
const joinHead = (lines: readonly string[], byteLength: number) =>
  `${[...lines, `content-length: ${byteLength}`].join("\r\n")}\r\n\r\n`;

function toRequest(
  capture: ArchivedCapture,
  {
    url,
    requestHead,
    answerId,
    name,
  }: { url: string; requestHead: string; answerId: string; name: string },
): ToWrite {
  const headers = {
    ...toHttpHeaders("request", ofNothing),
    "WARC-Concurrent-To": answerId,
    "WARC-Record-ID": toRecordId(`${name} ${capture.id}`),
  };
  return toRecord(capture, "request", headers, only(toHeadBytes(requestHead)), url);
}

function toMainRecords(capture: ArchivedCapture, bytes: HeldBytes): ToWrite[] {
  const { method, mediaType, finalUrl } = capture;
  if (method !== "fetch" || finalUrl === null) {
    const type = mediaType ?? (method === "upload" ? "application/octet-stream" : plainText);
    const resource = toRecord(capture, "resource", { "Content-Type": type }, () => bytes.read());
    return [{ ...resource, entry: toEntry(capture) }];
  }
  const head = toHeadBytes(toResponseHead(capture, bytes));
  const response = toRecord(
    capture,
    "response",
    toHttpHeaders("response", capture.sha256),
    async function* () {
      yield head;
      yield* bytes.read();
    },
  );
  const answered = { ...response, entry: toEntry(capture) };
  const { requestHead } = capture;
  if (requestHead === null) return [answered];
  const [url, answerId] = [toArchivedUrl(capture), recordIdOf(capture)];
  return [toRequest(capture, { url, requestHead, answerId, name: "request" }), answered];
}

function toEntry(capture: ArchivedCapture): WarcEntry {
  const { httpStatus: status, sha256 } = capture;
  const mediaType = capture.mediaType?.split(";")[0] ?? "application/octet-stream";
  return { url: toArchivedUrl(capture), status, mediaType, sha256 };
}

const plainText = "text/plain; charset=utf-8";
/** The payload is what follows the head; its hash in hex. */
const toHttpHeaders = (kind: "request" | "response", payloadSha256: string) => ({
  "Content-Type": `application/http; msgtype=${kind}`,
  "WARC-Payload-Digest": `sha256:${payloadSha256}`,
});
const only = (bytes: Uint8Array): Body =>
  async function* () {
    yield bytes;
  };
const toHeadBytes = (head: string) => Buffer.from(head, "latin1");

function toRecord(
  capture: ArchivedCapture,
  type: "response" | "request" | "resource" | "conversion" | "metadata",
  warcHeaders: Record<string, string>,
  body: Body,
  url = toArchivedUrl(capture),
): ToWrite {
  const options = {
    ...{ type, url, date: toWarcDate(capture.capturedAt) },
    warcVersion: "WARC/1.1" as const,
    warcHeaders: { "WARC-Record-ID": recordIdOf(capture), ...warcHeaders },
  };
  const record = WARCRecord.create(options, body());
  // Of exchanges the library would write a head of its own; theirs stand in their bodies as they went over the wire.
  record.httpHeaders = null;
  return { record, body };
}

/** WARC 1.1 takes fractions of a second; what isn't wanted is a date that no reader takes. */
const toWarcDate = (instant: Date) => instant.toISOString();

/**
 * The answer's head with the bytes' own length and without the packing that they were sent in: they are kept unpacked, and the headers that said otherwise stand under names of their own, as
 * archives have them.
 */
function toResponseHead({ responseHead, httpStatus, headers }: ArchivedCapture, bytes: HeldBytes) {
  const [start = "", ...lines] =
    responseHead === null
      ? [
          `HTTP/1.1 ${httpStatus ?? 200} `,
          ...Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`),
        ]
      : splitHead(responseHead);
  const kept = lines
    .filter((line) => !/^content-length:/i.test(line))
    .map((line) => line.replace(/^(?=(?:content|transfer)-encoding:)/i, "x-orig-"));
  return joinHead([start, ...kept], bytes.byteLength);
}

function toConversion(capture: ArchivedCapture, layer: ArchivedLayer): ToWrite[] {
  if (layer.text === null) return [];
  const headers = {
    "Content-Type": plainText,
    "WARC-Record-ID": toRecordId(`layer ${layer.id}`),
    "WARC-Refers-To": recordIdOf(capture),
  };
  // Under a name of its own: whoever asks for the address wants the page.
  const url = `urn:text:${toArchivedUrl(capture)}`;
  return [toRecord(capture, "conversion", headers, only(Buffer.from(layer.text)), url)];
}

function toMetadata(capture: ArchivedCapture, bytes: HeldBytes | null): ToWrite {
  const { code, n, method, requestedUrl, fileName, sha256, layers, title } = capture;
  const fields: [string, string | null][] = [
    ["source", code],
    ["capture", String(n)],
    ["title", title],
    ["method", method],
    ["requested", requestedUrl],
    ["fileName", fileName],
    // A hash of our own notes would prove nothing.
    ["sha256", method === "transcription" ? null : sha256],
    ["redacted", bytes === null ? "the bytes" : null],
    ...layers.map(({ normaliser, text }): [string, string] => [
      "normaliser",
      text === null ? `${normaliser}, redacted` : normaliser,
    ]),
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value.replace(/\s+/gu, " ")}\r\n`],
  );
  const headers = {
    "Content-Type": "application/warc-fields",
    "WARC-Record-ID": toRecordId(`metadata ${capture.id}`),
    ...(bytes !== null && { "WARC-Refers-To": recordIdOf(capture) }),
  };
  return toRecord(capture, "metadata", headers, only(Buffer.from(lines.join(""))));
}

const recordIdOf = ({ id }: ArchivedCapture) => `<urn:uuid:${id}>`;

/** Made from what it names, so that it is the same in every export (as UUID version 8, RFC 9562). */
function toRecordId(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  const uuid = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `<urn:uuid:${uuid.join("-")}>`;
}
