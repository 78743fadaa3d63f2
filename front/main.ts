import { createServer } from "node:http";
import { getSettings } from "#settings.ts";
import { answer } from "./answer.ts";
import { createLog } from "./log.ts";

/** The front: what the public reaches. Started with a parent, it ends with it. */
const settings = getSettings();
const log = createLog(settings.LOG_LEVEL);

const server = createServer({
  requestTimeout: 300_000,
  headersTimeout: 15_000,
  keepAliveTimeout: 10_000,
});
server.on("request", (request, response) => {
  answer(request, response, {
    publicUrl: settings.publicUrl,
    webPort: settings.PLUMBLINE_WEB_PORT,
    log,
  });
});
// Nothing here speaks another protocol; an upgrade is how a front is talked past.
server.on("upgrade", (_request, socket) => socket.destroy());
server.on("clientError", (_error, socket) => {
  if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n");
});
server.on("error", (error) => {
  log.fatal({ message: error.message }, "the front can't listen");
  process.exit(1);
});
server.listen(settings.PORT, () => {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : settings.PORT;
  log.info({ port }, "front listens");
  process.send?.({ ready: true, port });
});

let isStopping = false;
function stop(): void {
  if (isStopping) return;
  isStopping = true;
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 5_000).unref();
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
process.on("disconnect", stop);
