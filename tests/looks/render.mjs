/**
 * Writes every public page, with the site's one stylesheet and reader.js, to a folder: `node tests/looks/render.mjs [folder]`. No server, no
 * database: for looking at pages and measuring them.
 */
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { createServer } from "vite";

const root = path.resolve(import.meta.dirname, "../..");

/**
 * The stylesheet as one file, its imports put in their places.
 * @param {string} file
 * @returns {Promise<string>}
 */
export async function bundleCss(file) {
  const folder = path.dirname(file);
  const css = await readFile(file, "utf8");
  const parts = css.split(/(@import "\.\/[^"]+";)/);
  const resolved = parts.map((part) => {
    const name = /^@import "(\.\/[^"]+)";$/.exec(part)?.[1];
    return name ? bundleCss(path.join(folder, name)) : part;
  });
  return (await Promise.all(resolved)).join("");
}

/** @param {string} folder */
export async function renderSite(folder) {
  await mkdir(folder, { recursive: true });
  const vite = await createServer({
    root,
    configFile: false,
    logLevel: "error",
    server: { middlewareMode: true, hmr: false, ws: false },
    appType: "custom",
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { renderPages } = await vite.ssrLoadModule("/tests/looks/pages.tsx");
    for (const [name, html] of Object.entries(renderPages())) {
      await writeFile(path.join(folder, `${name}.html`), html);
    }
  } finally {
    await vite.close();
  }
  const css = await bundleCss(path.join(root, "components/styles/site.css"));
  // Opened as files, the pages have no root to start an address from.
  await writeFile(path.join(folder, "site.css"), css.replaceAll('url("/', 'url("'));
  await cp(path.join(root, "public"), folder, { recursive: true });
}

if (import.meta.main) {
  await renderSite(path.resolve(process.argv[2] ?? path.join(root, ".data/looks")));
}
