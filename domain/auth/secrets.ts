import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { getSettings } from "#settings.ts";
import { normalisePassphrase } from "./passphrase.ts";

/** OWASP's first recommendation for argon2id: 19 MiB, two passes. About 20 ms. */
const argon2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

/** argon2id in its encoded form, which carries its salt and its parameters. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  return await hash(normalisePassphrase(passphrase), argon2);
}

let nobodysHash: Promise<string> | undefined;

/** Takes as long for an account that isn't there, or has no passphrase yet, as for one that is. */
export async function verifyPassphrase(
  stored: string | null | undefined,
  passphrase: string,
): Promise<boolean> {
  nobodysHash ??= hashPassphrase(randomBytes(32).toString("hex"));
  const against = stored ?? (await nobodysHash);
  const matches = await verify(against, normalisePassphrase(passphrase));
  return matches && typeof stored === "string";
}

/** 256 bits of chance for a one-time link, and the hash that is kept of it. */
export function createToken(): { token: string; tokenHash: Buffer } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** A keyed hash: what stands in audit rows and counters instead of an address, so that neither can be read back by trying. */
export function toKeyedHash(purpose: string, ...parts: string[]): Buffer {
  const secret = getSettings().AUTH_SECRET;
  if (!secret) throw new Error("AUTH_SECRET is not set. `npm start` makes one and keeps it.");
  return createHmac("sha256", secret)
    .update(JSON.stringify([purpose, ...parts]))
    .digest();
}

/** How an e-mail address stands in the audit trail. */
export function toEmailHash(email: string): string {
  return toKeyedHash("email", email.toLowerCase()).toString("hex").slice(0, 32);
}

/** Proof that somebody once signed in to this account with this device, kept in its cookie. */
export function createDeviceToken(email: string): string {
  const nonce = randomBytes(16).toString("base64url");
  return `${nonce}.${signDevice(email, nonce).toString("base64url")}`;
}

/** The device's own number if it has signed in to this account before, else null. */
export function readDeviceToken(token: string | null, email: string): string | null {
  const [nonce = "", signature = ""] = (token ?? "").split(".");
  const given = Buffer.from(signature, "base64url");
  const expected = signDevice(email, nonce);
  return given.length === expected.length && timingSafeEqual(given, expected) ? nonce : null;
}

function signDevice(email: string, nonce: string): Buffer {
  return toKeyedHash("device", email.toLowerCase(), nonce);
}
