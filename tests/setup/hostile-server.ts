import { once } from "node:events";
import { createServer as createHttp, type RequestListener } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A server on a free port of this machine that says just what it is told to, byte for byte. `heard` is all that it was sent, a text for each connection. */
export type RawServer = { port: number; url: string; heard: string[] };

/** `answer` is called when a request's headers have come. */
export async function startRaw(answer: (socket: Socket) => void): Promise<RawServer> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const n = heard.push("") - 1;
    socket.on("error", () => undefined);
    socket.on("data", (bytes) => {
      heard[n] += bytes.toString("latin1");
      if (heard[n]?.endsWith("\r\n\r\n")) answer(socket);
    });
  });
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const port = await listen(server);
  return { port, url: `http://127.0.0.1:${port}/`, heard };
}

/** An ordinary server on a free port of this machine. */
export async function startHttp(
  answer: RequestListener,
): Promise<{ port: number; url: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createHttp((request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const port = await listen(server);
  return { port, url: `http://127.0.0.1:${port}/`, asked };
}

export async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return port;
}
