import { timingSafeEqual } from "node:crypto";
import { toKeyedHash } from "#domain/auth/secrets.ts";
import { isThingId } from "#domain/fields.ts";
import { type SentFileType, sentFileTypes } from "./rules.ts";

/** A file that was taken for a form which isn't received yet. `sha256` is of the file as it came, in hex. */
export type HeldFile = { id: string; type: SentFileType; byteLength: number; sha256: string };

/** What a form bears of such a file, signed by us: who has the form has the file. */
export function writeHeldFile({ id, type, byteLength, sha256 }: HeldFile): string {
  const body = [id, sentFileTypes.indexOf(type), byteLength, sha256].join(".");
  return `${body}.${sign(body).toString("base64url")}`;
}

/** Null for what isn't of our making. */
export function readHeldFile(token: string): HeldFile | null {
  const [id = "", kind = "", length = "", sha256 = "", signature = ""] = token.split(".");
  const expected = sign([id, kind, length, sha256].join("."));
  const given = Buffer.from(signature, "base64url");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const type = sentFileTypes[Number(kind)];
  return type && isThingId(id) ? { id, type, byteLength: Number(length), sha256 } : null;
}

/** Those of a form, each once; null where one isn't of our making. */
export function readHeldFiles(tokens: readonly string[]): HeldFile[] | null {
  const files = [...new Set(tokens)].map(readHeldFile);
  return files.every((file) => file !== null) ? files : null;
}

function sign(body: string): Buffer {
  return toKeyedHash("held file", body);
}
