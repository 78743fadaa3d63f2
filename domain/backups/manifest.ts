import { createHash } from "node:crypto";
import { z } from "zod";

/** What a backup says of itself, written last: a folder without it was cut short. */
export const manifestName = "manifest.json";
export const filesName = "files.ndjson";
/** What lies on the disk, by the paths that it has in the folder of data. */
export const filesFolder = "files";
export const tablesFolder = "tables";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
const table = z.object({
  name: z.string().regex(/^[a-z0-9_]+$/),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  key: z.array(z.string()),
  rows: count,
  /** Of its file. */
  bytes: count,
  sha256,
  rowsSha256: sha256,
});

const contentShape = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  plumbline: z.string(),
  postgres: z.string(),
  publicUrl: z.string(),
  /** As `listMigrations` gives them. */
  migrations: z.array(z.int()),
  /** The newest row of the audit; null where there is none. */
  audit: z.object({ seq: count, hash: sha256 }).nullable(),
  tables: z.array(table),
  sequences: z.array(z.object({ name: z.string(), last: z.string(), isCalled: z.boolean() })),
  /** What waited to be done. */
  jobs: z.array(z.object({ name: z.string(), payload: z.unknown(), startAfter: z.iso.datetime() })),
  /** The list of files, and what it comes to. */
  files: z.object({ sha256, count, bytes: count }),
  /** Whether the keys are among the files. */
  hasKeys: z.boolean(),
  /** Bytes that the database names and that weren't there, by their paths. */
  missing: z.array(z.string()),
});

export type Manifest = z.infer<typeof contentShape>;

const fileShape = z.object({
  path: z
    .string()
    .regex(/^(?:(?:captures|media|tables|seals|door-keys|site)\/[\w./-]+|auth-secret)$/)
    .refine((path) => !path.split("/").includes("..")),
  bytes: count,
  sha256,
  /** When it was changed, in milliseconds. */
  changedMs: z.number(),
});

/** A file of the folder of data. */
export type KeptFile = z.infer<typeof fileShape>;

export function writeManifest(content: Manifest): string {
  const said = { sha256: hashOf(JSON.stringify(content)), content };
  return `${JSON.stringify(said, null, 1)}\n`;
}

export type ReadManifest =
  | { kind: "read"; manifest: Manifest }
  | { kind: "altered" }
  /** Of a Plumbline to come. */
  | { kind: "newer" };

export function readManifest(text: string): ReadManifest {
  const said = parse(z.object({ sha256, content: z.looseObject({ format: count }) }), text);
  if (!said || hashOf(JSON.stringify(said.content)) !== said.sha256) return { kind: "altered" };
  if (said.content.format > 1) return { kind: "newer" };
  const read = contentShape.safeParse(said.content);
  return read.success ? { kind: "read", manifest: read.data } : { kind: "altered" };
}

export const writeFileLine = (file: KeptFile): string => `${JSON.stringify(file)}\n`;

/** Null where a line is none of ours. */
export const readFileLine = (line: string): KeptFile | null => parse(fileShape, line);

function parse<T>(shape: z.ZodType<T>, text: string): T | null {
  try {
    return shape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
