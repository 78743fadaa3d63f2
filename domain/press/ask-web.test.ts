import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { askWeb, WebAway } from "./ask-web.ts";

/** A web that answers each connection so often, and then lets go of it as the next request comes. */
async function startWeb(answersOfConnection: number) {
  const answered = new Map<Socket, number>();
  const server = createServer((request, response) => {
    const count = answered.get(request.socket) ?? 0;
    if (count >= answersOfConnection) return void request.socket.destroy();
    answered.set(request.socket, count + 1);
    response.end(`answer ${count + 1}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  return { port: () => port, publicUrl: "http://monitor.example" };
}

test("a connection that was kept and is let go of is no sign that web is away", async () => {
  const web = await startWeb(1);
  for (let n = 0; n < 5; n += 1) {
    const { status, body } = await askWeb("/", web);
    expect([status, String(body)]).toEqual([200, "answer 1"]);
  }
});

test("a web that lets go of everybody is away", async () => {
  await expect(askWeb("/", await startWeb(0))).rejects.toThrow(WebAway);
});
