import { join } from "node:path";
import { getSettings } from "#settings.ts";
import { openBuiltFiles } from "./built-files.ts";
import { createLog } from "./log.ts";
import { createFront } from "./server.ts";
import { openSiteFiles } from "./site-files.ts";
import { noWatch, watchPress } from "./watch-press.ts";

/** The front: what the public reaches. Started with a parent, it ends with it, and is told by it where web is. */
const settings = getSettings();
const log = createLog(settings.LOG_LEVEL);
let webPort = settings.PLUMBLINE_WEB_PORT;
/** While nobody tells where addresses lead, the disk is asked again after so long. */
const untoldMs = 1_000;

const files = openSiteFiles(join(settings.PLUMBLINE_DATA, "site"), () =>
  watch.isListening() ? Number.POSITIVE_INFINITY : untoldMs,
);
const watch = settings.DATABASE_URL
  ? watchPress({ databaseUrl: settings.DATABASE_URL, log, onPressed: files.forget })
  : noWatch;

const server = createFront({
  publicUrl: settings.publicUrl,
  webPort: () => webPort,
  log,
  site: { files, watch },
  built: openBuiltFiles(join(import.meta.dirname, "..", ".next", "static")),
});
server.on("error", (error) => {
  const code = "code" in error ? String(error.code) : "unknown";
  log.fatal({ code }, "the front can't listen");
  process.exitCode = 1;
  if (process.send) process.send({ cannotListen: code }, () => process.exit(1));
  else process.exit(1);
});
server.listen(settings.PORT, () => {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : settings.PORT;
  log.info({ port }, "front listens");
  process.send?.({ ready: true, port });
});

process.on("message", (message) => {
  if (typeof message !== "object" || message === null || !("webPort" in message)) return;
  if (typeof message.webPort === "number") webPort = message.webPort;
});

let isStopping = false;
function stop(): void {
  if (isStopping) return;
  isStopping = true;
  // Whoever is being answered is answered, for a few seconds.
  void watch.stop();
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 4_000).unref();
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
process.on("disconnect", stop);
