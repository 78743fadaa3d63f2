import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

export type UnpackedBrowser = { executablePath: string; environment: Record<string, string> };

/** What the package sets when it is loaded, for its own place of unpacking. */
const borrowed = ["TMPDIR", "AWS_EXECUTION_ENV", "FONTCONFIG_PATH", "LD_LIBRARY_PATH"] as const;

/**
 * Unpacks the Chromium that comes as a package, with the libraries and fonts that it needs, into a folder of this project's, once a version. The package itself
 * unpacks into the machine's temporary folder and takes what lies there already: half of it while another run is unpacking, or somebody else's. Here it is
 * unpacked aside and moved into its place whole.
 */
export async function unpackBrowser(): Promise<UnpackedBrowser> {
  const folder = resolve(".data", `browser-${readVersion()}`);
  if (!existsSync(folder)) await unpackTo(folder);
  return {
    executablePath: join(folder, "chromium"),
    environment: {
      FONTCONFIG_PATH: join(folder, "fonts"),
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
    },
  };
}

function readVersion(): string {
  const main = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const manifest = JSON.parse(readFileSync(join(dirname(main), "..", "package.json"), "utf8"));
  return manifest.version;
}

async function unpackTo(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const aside = await mkdtemp(`${folder}-`);
  const before = borrowed.map((name) => [name, process.env[name]] as const);
  process.env.TMPDIR = aside;
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x";
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    await packaged.executablePath();
    await writeFile(join(aside, "fonts", "fonts.conf"), describeFonts(folder));
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    // Another run was quicker.
    if (!existsSync(folder)) throw error;
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** The package's own list names the temporary folder: with nothing there, Chromium has no font at all, draws no text, and dies of some pages. */
function describeFonts(folder: string): string {
  const place = folder.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${place}/fonts</dir>
  <cachedir>${place}/fonts-cache</cachedir>
</fontconfig>
`;
}
