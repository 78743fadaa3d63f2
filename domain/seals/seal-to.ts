import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";

/**
 * What whoever keeps it can't open: sealed to a public key (age, `age1…`; https://age-encryption.org/v1), so that only who has the key to it reads it. The program `age` opens it too.
 */
export async function sealTo(recipient: string, bytes: Uint8Array): Promise<Buffer> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(bytes));
}

/** Null where it is sealed to another key, or isn't what was sealed. */
export async function openSealed(identity: string, sealed: Uint8Array): Promise<Uint8Array | null> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return await decrypter.decrypt(new Uint8Array(sealed)).catch(() => null);
}

const lineBytes = 1_024;

/** A line, of at most 1,024 bytes; a short one and a long one are sealed alike. */
export async function sealLineTo(recipient: string, line: string): Promise<Buffer> {
  const bytes = Buffer.from(line, "utf8");
  if (bytes.length > lineBytes) throw new Error("This is too long to be sealed.");
  return await sealTo(recipient, Buffer.concat([bytes, Buffer.alloc(lineBytes - bytes.length)]));
}

/** What was sealed as a line, opened. */
export function readLine(opened: Uint8Array): string {
  return Buffer.from(opened).toString("utf8").replace(/\0+$/, "");
}

export type KeyPair = { identity: string; recipient: string };

export async function createKeyPair(): Promise<KeyPair> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}
