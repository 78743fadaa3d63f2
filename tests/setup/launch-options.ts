import { existsSync } from "node:fs";

/** A Chromium that comes with the packages, so that tests need nothing installed; elsewhere an installed one, or Playwright's own. */
export async function getLaunchOptions(): Promise<{ executablePath?: string; args?: string[] }> {
  if (process.platform === "linux" && process.arch === "x64") {
    process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";
    const { default: packaged } = await import("@sparticuz/chromium");
    return {
      executablePath: await packaged.executablePath(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    };
  }
  const installed = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) =>
    existsSync(path),
  );
  return installed ? { executablePath: installed } : {};
}
