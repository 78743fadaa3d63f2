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

export type KeyPair = { identity: string; recipient: string };

export async function createKeyPair(): Promise<KeyPair> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}
