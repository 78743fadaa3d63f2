import { getSettings } from "#settings.ts";
import { createLog } from "./log.ts";
import { createFront } from "./server.ts";

/** The front: what the public reaches. Started with a parent, it ends with it, and is told by it where web is. */
const settings = getSettings();
const log = createLog(settings.LOG_LEVEL);
let webPort = settings.PLUMBLINE_WEB_PORT;

const server = createFront({ publicUrl: settings.publicUrl, webPort: () => webPort, log });
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
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 4_000).unref();
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
process.on("disconnect", stop);
