import { createHash, randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";

/** RFC 6238 as every app counts it: SHA-1, six digits, a step of 30 seconds. */
const stepSeconds = 30;
/** Clocks differ: the step before and the one after are taken too. */
const stepsAround = 1;

export const recoveryCodesMade = 10;
const recoveryBytes = 10;

/** 160 bits, as the base32 that apps take. */
export function createTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the QR code says to the app. */
export function toTotpUri(secret: string, of: { issuer: string; email: string }): string {
  // A colon parts the two in the address.
  const issuer = of.issuer.replaceAll(":", " ");
  return totp(secret, { issuer, label: of.email }).toString();
}

/** The step whose code this is, counted from 1970; null if it is of none that is near. */
export function findTotpStep(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totp(secret).validate({ token: code, timestamp, window: stepsAround });
  return delta === null ? null : Math.floor(timestamp / 1000 / stepSeconds) + delta;
}

function totp(secret: string, named: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({ ...named, secret: Secret.fromBase32(secret), period: stepSeconds });
}

/** What was typed without blanks and dashes, and in capitals. */
export function tidyCode(text: string): string {
  return text.replace(/[\s\p{Pd}]/gu, "").toUpperCase();
}

export const isTotpCode = (tidy: string): boolean => /^\d{6}$/.test(tidy);

/** "ABCD-EFGH-IJKL-MNOP": 80 bits of chance, in letters and digits that aren't mistaken for each other. */
export function createRecoveryCode(): string {
  const letters = new Secret({ buffer: new Uint8Array(randomBytes(recoveryBytes)).buffer }).base32;
  return letters.match(/.{4}/g)?.join("-") ?? letters;
}

/** What is kept of one. It can't be guessed, so that a plain hash is enough. */
export function hashRecoveryCode(staffId: string, tidy: string): Buffer {
  return createHash("sha256").update(`recovery ${staffId} ${tidy}`).digest();
}
