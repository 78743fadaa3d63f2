import { type Challenge, createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import { toKeyedHash } from "#domain/auth/secrets.ts";
import { secondsMax } from "./form-token.ts";

/** Some 256 tries of so many rounds: half a second of a desk's machine, some seconds of a telephone, while its owner writes. */
const rounds = 2_000;
const algorithm = "PBKDF2/SHA-256";

const secret = () => toKeyedHash("proof of work").toString("hex");

/** A sum for the browser to do (altcha), which costs who sends once nothing and who sends thousands much. Signed by us, kept by nobody. */
export async function createProofChallenge(now = new Date()): Promise<Challenge> {
  return await createChallenge({
    ...{ algorithm, cost: rounds, keyPrefix: "00", deriveKey, hmacSignatureSecret: secret() },
    expiresAt: new Date(now.getTime() + secondsMax * 1000),
  });
}

/** As public/submit.js writes it; of the challenge only what we signed counts. */
const proof = z.strictObject({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.literal(algorithm),
      cost: z.literal(rounds),
      nonce: z.hex().length(32),
      salt: z.hex().length(32),
      keyLength: z.literal(32),
      keyPrefix: z.literal("00"),
      expiresAt: z.int(),
    }),
    signature: z.hex(),
  }),
  solution: z.object({ counter: z.int(), derivedKey: z.hex() }),
});

/** Solutions that were taken, by the nonces of their challenges, each with the code of what it was taken for. In this process's memory, as counters are. */
const taken = new Map<string, string>();
const takenMax = 100_000;

/** The nonce of a solution that is right; null for one that is forged or expired. */
export async function checkProof(given: string): Promise<string | null> {
  const parsed = proof.safeParse(parseJson(given));
  if (!parsed.success) return null;
  const { challenge, solution } = parsed.data;
  const { verified } = await verifySolution({
    ...{ challenge, solution: { ...solution, time: 0 }, deriveKey },
    hmacSignatureSecret: secret(),
  });
  return verified ? challenge.parameters.nonce : null;
}

/** Takes a solution for what has this code: once, and again only for the same, for a form may be sent twice. Whether it could be. */
export function takeProof(nonce: string, code: string): boolean {
  const before = taken.get(nonce);
  if (before !== undefined) return before === code;
  const [oldest] = taken.keys();
  if (taken.size >= takenMax && oldest !== undefined) taken.delete(oldest);
  taken.set(nonce, code);
  return true;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
