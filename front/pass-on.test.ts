import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { PassThrough } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import type { Exchange } from "./exchange.ts";
import { passOn } from "./pass-on.ts";

test.each(["text/html", "image/png"])(
  "an answer (%s) for somebody who has left as it came is thrown away, and nothing breaks",
  async (type) => {
    const passed = new Promise<IncomingMessage>((resolve, reject) => {
      const server = createServer((request, response) => {
        response.destroy();
        const answered = Object.assign(new PassThrough(), {
          statusCode: 200,
          headers: { "content-type": type },
        }) as unknown as IncomingMessage;
        try {
          passOn({ request, response, requestId: "1" } as Exchange, answered);
          resolve(answered);
        } catch (error) {
          reject(error);
        }
      });
      onTestFinished(() => void server.close().closeAllConnections());
      server.listen(0, "localhost", () => {
        const { port } = server.address() as AddressInfo;
        const headers = { "accept-encoding": "gzip" };
        get({ host: "localhost", port, headers }).on("error", () => undefined);
      });
    });
    expect((await passed).destroyed).toBe(true);
  },
);
