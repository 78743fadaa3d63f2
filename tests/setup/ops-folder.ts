import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { removeEmbeddedPostgres } from "#db/embedded.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A folder for what process tests share, gone when all of them are over. */
    opsFolder: string;
  }
}

export function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-ops-"));
  project.provide("opsFolder", folder);
  return async () => {
    await removeEmbeddedPostgres(join(folder, "demo", "postgres"));
    rmSync(folder, { recursive: true, force: true });
  };
}
