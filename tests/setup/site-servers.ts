import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join, resolve } from "node:path";
import { findFreePort } from "#bin/ports.ts";

/** nginx or Caddy, started with the configuration of deploy/ over a folder of the pressed site and before a front. */
export type SiteServer = { port: number; pid: number; stop(): Promise<void> };

type Options = {
  /** Of the server: its configuration, its log. It is there, and removed by whoever made it. */
  folder: string;
  /** Of the pressed site. */
  site: string;
  frontPort: number;
  /** With a certificate and its key it speaks TLS. */
  certificate?: { file: string; key: string };
  /** The program, where it isn't on the PATH. */
  program?: string;
};

export type SiteServerName = "nginx" | "caddy";

/** Whether a program is on this machine. */
export function isInstalled(program: string): boolean {
  return spawnSync("which", [program]).status === 0;
}

/** The configuration of deploy/ with what its README says is to be replaced. */
export async function startNginx(options: Options): Promise<SiteServer> {
  const { folder, site, frontPort, certificate, program = "nginx" } = options;
  const [port, plainPort] = [await findFreePort(), await findFreePort()];
  const snippet = join(folder, "plumbline-file.conf");
  writeFileSync(snippet, readFileSync(resolve("deploy/nginx/plumbline-file.conf")));
  const tls = certificate
    ? ` ssl;\nssl_certificate ${certificate.file};\nssl_certificate_key ${certificate.key}`
    : "";
  const given = readFileSync(resolve("deploy/nginx/plumbline.conf"), "utf8")
    .replace(/^\s*(?:listen \[::\]|ssl_certificate).*$/gm, "")
    .replace("listen 443 ssl http2;", `listen 127.0.0.1:${port}${tls};`)
    .replace("listen 80 default_server;", `listen 127.0.0.1:${plainPort} default_server;`)
    .replaceAll("/etc/nginx/snippets/plumbline-file.conf", snippet)
    .replaceAll("/var/lib/plumbline/site", site)
    .replaceAll("/var/log/nginx", folder)
    .replaceAll("127.0.0.1:3000", `127.0.0.1:${frontPort}`);
  return await runNginx({ folder, program, port }, given);
}

/** An nginx that serves with these lines in its `http` block, which listen on `port`; all else is as Debian has it. */
export async function runNginx(
  { folder, program = "nginx", port }: { folder: string; program?: string; port: number },
  lines: string,
): Promise<SiteServer> {
  const file = join(folder, "nginx.conf");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join("\n");
  writeFileSync(
    file,
    `daemon off;\nworker_processes 1;\npid ${join(folder, "nginx.pid")};\nerror_log ${join(folder, "error.log")};
${process.getuid?.() === 0 ? "user root;" : ""}
events { worker_connections 768; }
http {
sendfile on;\ntcp_nopush on;\ngzip on;\naccess_log off;
types { text/html html; }\n${temporary}\n${lines}
}\n`,
  );
  const child = spawn(program, ["-p", folder, "-c", file], { stdio: ["ignore", "ignore", "pipe"] });
  return await whenUp(child, port);
}

/** The same of Caddy. What it keeps for itself goes into the folder. */
export async function startCaddy(options: Options): Promise<SiteServer> {
  const { folder, site, frontPort, certificate, program = "caddy" } = options;
  const [port, plainPort] = [await findFreePort(), await findFreePort()];
  const tls = certificate ? `\n\ttls ${certificate.file} ${certificate.key}` : "";
  const given = readFileSync(resolve("deploy/Caddyfile"), "utf8")
    .replace(/^\{$/m, "{\n\tadmin off\n\tauto_https disable_redirects")
    .replace(/^http:\/\/ \{$/m, `http://:${plainPort} {\n\tbind 127.0.0.1`)
    .replace(
      /^monitor\.example \{$/m,
      `http${certificate ? "s" : ""}://monitor.example:${port} {\n\tbind 127.0.0.1${tls}`,
    )
    .replaceAll("/var/lib/plumbline/site", site)
    .replaceAll("127.0.0.1:3000", `127.0.0.1:${frontPort}`);
  const file = join(folder, "Caddyfile");
  writeFileSync(file, given);
  const home = join(folder, "home");
  mkdirSync(home, { recursive: true });
  const child = spawn(program, ["run", "--config", file, "--adapter", "caddyfile"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home },
  });
  return await whenUp(child, port);
}

async function whenUp(child: ChildProcess, port: number): Promise<SiteServer> {
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said = `${said}${chunk}`.slice(-4_000);
  });
  let ended = false;
  const gone = new Promise<void>((done) => child.once("close", () => done()));
  child.once("error", (error) => {
    said += error.message;
    ended = true;
  });
  child.once("exit", () => {
    ended = true;
  });
  for (let tries = 0; !(await isListening(port)); tries += 1) {
    if (ended || tries > 200) throw new Error(`It doesn't listen: ${said}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    port,
    pid: child.pid ?? 0,
    async stop() {
      child.kill("SIGTERM");
      const kill = setTimeout(() => child.kill("SIGKILL"), 3_000);
      await gone;
      clearTimeout(kill);
    },
  };
}

function isListening(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      done(true);
    });
    socket.on("error", () => done(false));
  });
}
