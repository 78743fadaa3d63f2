import { expect, test } from "vitest";
import { forwardedHeaders } from "./headers.ts";

const forwarding = {
  destination: "staff",
  host: "monitor.example",
  protocol: "https",
  requestId: "1",
  path: "/studio",
  address: "192.0.2.1",
  nonce: "n",
} as const;

test.each([
  ["of known length keeps it", { "content-length": "3" }, true, ["3", undefined]],
  [
    "in chunks is sent on in chunks",
    { "transfer-encoding": "chunked" },
    true,
    [undefined, "chunked"],
  ],
  ["that there isn't has no length", { "content-length": "0" }, false, [undefined, undefined]],
])("a body %s, whatever the method", (_, headers, hasBody, framing) => {
  const sent = forwardedHeaders(headers, { ...forwarding, hasBody });
  expect([sent["content-length"], sent["transfer-encoding"]]).toEqual(framing);
});
