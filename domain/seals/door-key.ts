import { chmod, link, mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { identityToRecipient } from "age-encryption";
import { getSettings } from "#settings.ts";
import { createKeyPair, type KeyPair, openSealed } from "./seal-to.ts";

/**
 * The key to all that the public sends in sealed: files as they came. It lies in a folder of its own, `PLUMBLINE_DATA/door-keys`, which the worker alone reads; the half by which things are
 * sealed stands in the database. No route may import this file (.dependency-cruiser.mjs).
 */
const folderOf = () => join(getSettings().PLUMBLINE_DATA, "door-keys");
const pathOf = () => join(folderOf(), "identity");

/** The key, made where there is none; of two who make it at once both get the first. */
export async function takeDoorKey(): Promise<KeyPair> {
  const identity = (await readKey()) ?? (await makeKey());
  return { identity, recipient: await identityToRecipient(identity) };
}

/** What was sealed to the key; null where that was another, which is gone. */
export async function openWithDoorKey(sealed: Uint8Array): Promise<Uint8Array | null> {
  return await openSealed((await takeDoorKey()).identity, sealed);
}

async function readKey(): Promise<string | null> {
  return await readFile(pathOf(), "utf8").then(
    (text) => text.trim(),
    (error) => {
      if (error.code === "ENOENT") return null;
      throw error;
    },
  );
}

async function makeKey(): Promise<string> {
  await mkdir(folderOf(), { recursive: true, mode: 0o700 });
  await chmod(folderOf(), 0o700);
  const { identity } = await createKeyPair();
  // Whole under its name or not there: a key that is half written opens nothing.
  const made = join(folderOf(), `identity.${process.pid}.new`);
  await rm(made, { force: true });
  const file = await open(made, "wx", 0o600);
  try {
    await file.writeFile(`${identity}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  const isFirst = await link(made, pathOf()).then(
    () => true,
    (error) => {
      if (error.code === "EEXIST") return false;
      throw error;
    },
  );
  await rm(made, { force: true });
  const kept = isFirst ? identity : await readKey();
  if (kept === null) throw new Error("The key was taken away while it was made.");
  return kept;
}
