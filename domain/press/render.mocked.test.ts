import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { renderPage } from "./render.ts";

vi.mock("./references.ts", () => ({
  findReferences() {
    throw new RangeError("too deep");
  },
}));

test("a page at which our own code fails is held back with the reason, and no other with it", async () => {
  const web = createServer((_, response) =>
    response
      .writeHead(200, { "content-type": "text/html" })
      .end("<html><head><title>t</title></head><body></body></html>"),
  );
  await new Promise<void>((resolve) => web.listen(0, "localhost", resolve));
  onTestFinished(() => void web.close().closeAllConnections());
  const { port } = web.address() as AddressInfo;
  const rendered = await renderPage("/a", { port: () => port, publicUrl: "http://a.example" });
  expect(rendered).toEqual({ kind: "failed", reason: "It can't be read: RangeError: too deep." });
});
