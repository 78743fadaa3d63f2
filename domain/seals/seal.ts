import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from "node:crypto";
import { chmod, mkdir, open, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { getSettings } from "#settings.ts";

/**
 * What must be known by nobody but who may open it, and one day by nobody (DESIGN.md §2.17): sealed by AES-256-GCM under a key of its own. The sealed bytes lie in the database, the keys in a folder
 * beside it, a file each: whoever has one of the two has nothing, and a key that is destroyed takes its secret along.
 */
export type Sealed = { bytes: Buffer; keyId: string };

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
/** A short name and a long one are sealed alike. */
const blockBytes = 512;

const folderOf = () => join(getSettings().PLUMBLINE_DATA, "seals");
const pathOf = (keyId: string) => join(folderOf(), keyId);

/** The key is on disk before anybody can keep what it seals. Throws for a text of more than 500 bytes. */
export async function seal(text: string): Promise<Sealed> {
  const keyId = randomUUID();
  const key = randomBytes(keyBytes);
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(keyId));
  const sealed = Buffer.concat([cipher.update(pad(text)), cipher.final()]);
  await keepKey(keyId, key);
  return { bytes: Buffer.concat([nonce, cipher.getAuthTag(), sealed]), keyId };
}

/** Null where the key was destroyed. Throws where the bytes or the key aren't what was kept. */
export async function unseal({ bytes, keyId }: Sealed): Promise<string | null> {
  const key = await readKey(keyId);
  if (key === null) return null;
  const nonce = bytes.subarray(0, nonceBytes);
  const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(keyId)).setAuthTag(tag);
  const rest = bytes.subarray(nonceBytes + tagBytes);
  return unpad(Buffer.concat([decipher.update(rest), decipher.final()]));
}

export async function isKeyThere(keyId: string): Promise<boolean> {
  return await stat(pathOf(keyId)).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** Its bytes are written over before its file goes; what copies of the disk hold is not in our hands. Done twice, it is done once. */
export async function destroyKey(keyId: string): Promise<void> {
  const file = await open(pathOf(keyId), "r+").catch(ignoreAbsent);
  if (!file) return;
  try {
    await file.write(randomBytes(keyBytes), 0, keyBytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await rm(pathOf(keyId), { force: true });
}

function pad(text: string): Buffer {
  const bytes = Buffer.from(text, "utf8");
  if (bytes.length > blockBytes - 2) throw new Error("This is too long to be sealed.");
  const block = Buffer.alloc(blockBytes);
  block.writeUInt16BE(bytes.length, 0);
  bytes.copy(block, 2);
  return block;
}

const unpad = (block: Buffer) => block.toString("utf8", 2, 2 + block.readUInt16BE(0));

async function keepKey(keyId: string, key: Buffer): Promise<void> {
  await mkdir(folderOf(), { recursive: true, mode: 0o700 });
  await chmod(folderOf(), 0o700);
  const file = await open(pathOf(keyId), "wx", 0o600);
  try {
    await file.writeFile(key);
    await file.sync();
  } finally {
    await file.close();
  }
  if (process.platform === "win32") return;
  const folder = await open(folderOf(), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function readKey(keyId: string): Promise<Buffer | null> {
  return (await readFile(pathOf(keyId)).catch(ignoreAbsent)) ?? null;
}

function ignoreAbsent(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
  throw error;
}
