import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { findFreePort } from "#bin/ports.ts";

const next = resolve("node_modules/next/dist/bin/next");
const environment = {
  ...process.env,
  NODE_ENV: "production",
  NEXT_TELEMETRY_DISABLED: "1",
} as const;

/** Stock `next start` with one static page whose body is that of the given page: what the framework would serve by itself. */
export async function startNextPeer(
  folder: string,
  html: string,
): Promise<{ url: string; pid: number; stop(): Promise<void> }> {
  const body = /<body[^>]*>([\s\S]*)<\/body>/
    .exec(html)?.[1]
    ?.replace(/<script[\s\S]*?<\/script>/g, "");
  mkdirSync(join(folder, "app"), { recursive: true });
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  write("package.json", '{ "private": true, "type": "module" }');
  write(
    "next.config.js",
    `export default { turbopack: { root: ${JSON.stringify(resolve("."))} } };`,
  );
  write(
    "app/layout.jsx",
    "export default function Layout({ children }) { return <html lang='en'><body>{children}</body></html>; }",
  );
  write(
    "app/page.jsx",
    `const body = ${JSON.stringify(body)};\nexport default function Page() { return <div dangerouslySetInnerHTML={{ __html: body }} />; }`,
  );
  const built = spawnSync(process.execPath, [next, "build"], {
    cwd: folder,
    env: environment,
    encoding: "utf8",
  });
  if (built.status !== 0) throw new Error(`next build: ${built.stdout}${built.stderr}`);
  const port = await findFreePort();
  const child = spawn(process.execPath, [next, "start", "--port", String(port)], {
    cwd: folder,
    env: environment,
    stdio: "ignore",
  });
  const url = `http://localhost:${port}/`;
  await untilItAnswers(url, child);
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      const gone = new Promise((done) => child.once("exit", done));
      child.kill("SIGTERM");
      await gone;
    },
  };
}

async function untilItAnswers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300 && child.exitCode === null; tries += 1) {
    const isUp = await fetch(url).then(
      (answered) => answered.ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("next start doesn't answer.");
}
