import { afterEach, beforeEach, expect, test } from "vitest";
import { startHttp } from "#tests/setup/hostile-server.ts";
import { makeVisit, requireAnswer, visitPort } from "#tests/setup/make-visit.ts";
import { type Routes, type Spy, spyOnConnect } from "#tests/setup/spy-on-connect.ts";
import { isPublicAddress } from "./addresses.ts";
import { Stop } from "./stop.ts";

const publicAddress = "93.184.216.34";
let spy: Spy;
beforeEach(() => {
  spy = spyOnConnect();
});
afterEach(() => spy.restore());

function route(routes: Routes): void {
  spy.restore();
  spy = spyOnConnect(routes);
}

test.each([
  [["127.0.0.1"]],
  [["::1"]],
  [["10.1.2.3"]],
  [["169.254.169.254"]],
  [["::ffff:10.0.0.1"]],
  [["64:ff9b::7f00:1"]],
  [["2002:7f00:1::"]],
  [["fd00::1"]],
  [["0.0.0.0"]],
  [[publicAddress, "192.168.1.1"]],
  [["2606:4700::1", "::"]],
])("a name that resolves to %j is asked at none of them", async (addresses) => {
  const end = await makeVisit({ url: "http://harbour.org/" }, { resolve: async () => addresses });
  expect(end).toMatchObject({ ok: false, code: "address.notPublic" });
  expect(spy.opened).toEqual([]);
});

test("a name that resolves otherwise the second time gains nothing by it", async () => {
  const server = await startHttp((request, response) => {
    if (request.url === "/") response.writeHead(302, { location: "/again" });
    response.end("x");
  });
  route({ [`${publicAddress}:80`]: server.port });
  const answers = [[publicAddress], ["127.0.0.1"]];
  let asked = 0;
  const end = await makeVisit(
    { url: "http://harbour.org/" },
    { resolve: async () => answers[Math.min(asked++, 1)] ?? [] },
  );
  // One look-up a hop: what was looked at is what is connected to.
  expect(asked).toBe(2);
  expect(end).toMatchObject({ ok: false, code: "address.notPublic", detail: "127.0.0.1" });
  expect(end.hops).toMatchObject([{ status: 302, address: publicAddress }, { status: null }]);
  expect(spy.opened).toEqual([`${publicAddress}:80`]);
});

test("a name without an address, and name servers that fail or are slow", async () => {
  const url = "http://harbour.org/";
  const refuse = (code: "dns.notFound" | "dns.failed") => async () => {
    throw new Stop(code, "x");
  };
  const never = () => new Promise<never>(() => undefined);
  expect(await makeVisit({ url })).toMatchObject({ code: "dns.notFound" });
  expect(await makeVisit({ url }, { resolve: refuse("dns.failed") })).toMatchObject({
    code: "dns.failed",
  });
  expect(await makeVisit({ url, limits: { resolveMs: 20 } }, { resolve: never })).toMatchObject({
    code: "dns.failed",
    detail: "20 ms",
  });
});

test("the next address is tried where one doesn't answer", async () => {
  const server = await startHttp((_, response) => response.end("x"));
  const silent = "93.184.216.35";
  route({ [`${silent}:80`]: "silent", [`${publicAddress}:80`]: server.port });
  const limits = { connectMs: 50 };
  const url = "http://harbour.org/";
  const visitAt = (...addresses: string[]) =>
    makeVisit({ url, limits }, { resolve: async () => addresses });
  expect(requireAnswer(await visitAt(silent, publicAddress)).hops[0]?.address).toBe(publicAddress);
  expect(await visitAt(silent)).toMatchObject({ code: "connect.timeout" });
  expect(await visitAt("93.184.216.36")).toMatchObject({ code: "connect.unreachable" });
  expect(spy.opened.map((each) => each.split(":")[0] ?? "").every(isPublicAddress)).toBe(true);
  expect(await visitPort({ url: "http://127.0.0.1:1/", port: 1 })).toMatchObject({
    code: "connect.refused",
  });
});

test("nothing is asked over a connection that ends elsewhere than at the address it was opened to", async () => {
  const server = await startHttp((_, response) => response.end("x"));
  route({ [`${publicAddress}:80`]: { port: server.port, remoteAddress: "10.0.0.1" } });
  expect(await makeVisit({ url: `http://${publicAddress}/` })).toMatchObject({
    code: "address.notPublic",
    detail: "10.0.0.1",
  });
  expect(server.asked).toEqual([]);
});

test("of this machine only the port that is named is opened, whatever leads to another", async () => {
  const [named, other] = [
    await startHttp((_, response) => response.writeHead(302, { location: other.url }).end()),
    await startHttp((_, response) => response.end("secret")),
  ];
  expect(await visitPort(named)).toMatchObject({ code: "address.notPublic" });
  const resolve = async () => ["127.0.0.1"];
  for (const url of [other.url, `http://harbour.org:${named.port}/`, "http://harbour.org/"])
    expect(await makeVisit({ url }, { except: `127.0.0.1:${named.port}`, resolve })).toMatchObject({
      ok: false,
    });
  expect(spy.opened).toEqual([`127.0.0.1:${named.port}`]);
  expect(other.asked).toEqual([]);
});
