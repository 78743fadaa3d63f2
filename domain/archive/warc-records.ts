import { createHash } from "node:crypto";
import { BaseSerializerBuffer, WARCRecord, WARCSerializer } from "warcio";
import type { ArchivedCapture, ArchivedLayer, HeldBytes } from "./view.ts";

/** One of a capture's records, piece by piece; `isMain` for the one that holds its bytes, by which readers find it. */
export type WarcRecordBytes = { pieces: AsyncIterable<Uint8Array>; isMain: boolean };

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
    ...(bytes === null ? [] : toMainRecords(capture, bytes)),
    ...capture.layers.flatMap((layer) => toConversion(capture, layer)),
    toMetadata(capture, bytes),
  ];
  return records.map(({ record, body }) => ({
    pieces: new WARCSerializer(record, { gzip: true, digest: sha256Digest }, new ReadAgain(body)),
    isMain: record.warcType === "response" || record.warcType === "resource",
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

type ToWrite = { record: WARCRecord; body: Body };

function toMainRecords(capture: ArchivedCapture, bytes: HeldBytes): ToWrite[] {
  const { method, mediaType, finalUrl } = capture;
  if (method !== "fetch" || finalUrl === null) {
    const type = mediaType ?? (method === "upload" ? "application/octet-stream" : plainText);
    return [toRecord(capture, "resource", { "Content-Type": type }, () => bytes.read())];
  }
  const head = toHeadBytes(toResponseHead(capture, bytes));
  const response = toRecord(
    capture,
    "response",
    { "Content-Type": httpType("response") },
    async function* () {
      yield head;
      yield* bytes.read();
    },
  );
  if (capture.requestHead === null) return [response];
  const headers = {
    "Content-Type": httpType("request"),
    "WARC-Concurrent-To": recordIdOf(capture),
    "WARC-Record-ID": toRecordId(`request ${capture.id}`),
  };
  const asked = toRecord(capture, "request", headers, only(toHeadBytes(capture.requestHead)));
  return [asked, response];
}

const plainText = "text/plain; charset=utf-8";
const httpType = (kind: "request" | "response") => `application/http; msgtype=${kind}`;
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
  return { record: WARCRecord.create(options, body()), body };
}

/** WARC 1.1 takes fractions of a second; what isn't wanted is a date that no reader takes. */
const toWarcDate = (instant: Date) => instant.toISOString();

/**
 * The answer's head with the bytes' own length and without the packing that they were sent in: they are kept unpacked, and the headers that said otherwise stand under names of their own, as
 * archives have them.
 */
function toResponseHead({ responseHead, httpStatus, headers }: ArchivedCapture, bytes: HeldBytes) {
  const [start = "", ...lines] = responseHead?.trimEnd().split("\r\n") ?? [
    `HTTP/1.1 ${httpStatus ?? 200} `,
    ...Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`),
  ];
  const kept = lines
    .filter((line) => !/^content-length:/i.test(line))
    .map((line) => line.replace(/^(?=(?:content|transfer)-encoding:)/i, "x-orig-"));
  return `${[start, ...kept, `content-length: ${bytes.byteLength}`].join("\r\n")}\r\n\r\n`;
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
