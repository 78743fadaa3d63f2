import { brotliCompressSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { openSignedIn } from "./browser.ts";
import type { Bench, Measurement } from "./measure.ts";

/** What the editor's route loads of JavaScript: all that has come when a brief is open and nothing more comes. */
export async function run(bench: Bench): Promise<Measurement[]> {
  const { context, system } = await openSignedIn(bench);
  const { buildBrief } = await import("#tests/factories/briefs.ts");
  const { briefId } = await buildBrief({ author: system.editor });
  const page = await context.newPage();
  const scripts = watchScripts(page);
  await page.goto(`/studio/briefs/${briefId}`);
  await page.getByRole("textbox", { name: "Text of the brief" }).waitFor();
  await page.waitForLoadState("networkidle");
  const loaded = await Promise.all(scripts);
  await context.close();
  const sum = (of: (script: Script) => number) =>
    loaded.reduce((total, script) => total + of(script), 0) / 1024;
  return [
    {
      name: "The editor route's JavaScript, as the front sends it",
      value: sum(({ sent }) => sent),
      unit: "KB",
      target: 420,
      note: `${loaded.length} files, ${sum(({ plain }) => plain).toFixed(0)} KB before compression, ${sum(({ brotli }) => brotli).toFixed(0)} KB in brotli 11`,
    },
  ];
}

type Script = { sent: number; plain: number; brotli: number };

function watchScripts(page: Page): Promise<Script>[] {
  const scripts: Promise<Script>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    scripts.push(
      Promise.all([response.body(), response.request().sizes()]).then(([body, sizes]) => ({
        sent: sizes.responseBodySize,
        plain: body.length,
        brotli: brotliCompressSync(body).length,
      })),
    );
  });
  return scripts;
}
