import { randomBytes, timingSafeEqual } from "node:crypto";
import { toKeyedHash } from "#domain/auth/secrets.ts";

/** Nobody reads the form and writes something in less. */
export const secondsMin = 3;
/** Where no script did a sum: slower for programs, and hardly for people. */
export const secondsMinWithoutProof = 12;
/** A form that has been open for longer is sent again, with all that was typed. */
export const secondsMax = 24 * 60 * 60;

/** What a form bears: a number of its own, by which it is received once however often it is sent, and when it was handed out. Signed by us, kept by nobody. */
export function createFormToken(now = new Date()): string {
  const body = `${randomBytes(16).toString("base64url")}.${Math.floor(now.getTime() / 1000)}`;
  return `${body}.${sign(body).toString("base64url")}`;
}

/** The form's number, and for how many seconds it was open; null for a token that isn't ours. */
export function readFormToken(
  token: string,
  now = new Date(),
): { formId: string; seconds: number } | null {
  const [formId = "", issued = "", signature = ""] = token.split(".");
  const expected = sign(`${formId}.${issued}`);
  const given = Buffer.from(signature, "base64url");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return { formId, seconds: Math.floor(now.getTime() / 1000) - Number(issued) };
}

function sign(body: string): Buffer {
  return toKeyedHash("submission form", body);
}
