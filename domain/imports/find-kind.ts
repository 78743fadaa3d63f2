import { open, stat } from "node:fs/promises";
import { join } from "node:path";
import { fail, type Result, succeed } from "#domain/result.ts";

export type ExportKind = "wordpress" | "ghost" | "plumbline";

const headBytes = 4_096;

/** What was given out by whom, told by its first signs. */
export async function findKind(path: string): Promise<Result<ExportKind>> {
  const found = await stat(path).catch(() => null);
  if (found === null) return fail({ code: "importFile.none", values: { file: path } });
  if (found.isDirectory()) {
    const manifest = await stat(join(path, "manifest.json")).catch(() => null);
    return manifest?.isFile()
      ? succeed("plumbline")
      : fail({ code: "importFile.folderUnknown", values: { file: path } });
  }
  return tellKind(await readHead(path), path);
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Of a file, by how it begins. */
export function tellKind(head: Uint8Array, file: string): Result<ExportKind> {
  if (head.length === 0) return fail({ code: "importFile.empty", values: { file } });
  const [first, second] = head;
  const isPacked = (first === 0x50 && second === 0x4b) || (first === 0x1f && second === 0x8b);
  if (isPacked) return fail({ code: "importFile.packed", values: { file } });
  const text = new TextDecoder(findWide(head) ?? "utf-8").decode(head).trimStart();
  if (/^<(?:\?xml|!--|!doctype rss|rss)/i.test(text)) return succeed("wordpress");
  if (text.startsWith("{")) return succeed("ghost");
  return fail({ code: "importFile.unknown", values: { file } });
}

function findWide([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}
