import { describe, expect, test } from "vitest";
import { type Allowed, isPublicAddress, readAllowed, vetUrl } from "./addresses.ts";
import { Refusal } from "./refusal.ts";

const limits = { urlChars: 2_000 };
const none: Allowed = new Set();

function refusalOf(url: string, allowed = none): string {
  try {
    vetUrl(url, limits, allowed);
    return "none";
  } catch (error) {
    if (error instanceof Refusal) return error.failure;
    throw error;
  }
}

test.each([
  "https://example.org/a?b=c#d",
  "http://example.org:80/",
  "https://example.org:443/",
  "http://example.org:443/",
  "https://8.8.8.8/",
  "https://[2606:4700::1111]/",
  "https://пример.испытание.рф/",
  "https://example.org./a",
])("%s may be asked", (url) => {
  expect(refusalOf(url)).toBe("none");
});

describe("never asked:", () => {
  test.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://127.0.1/",
    "http://0/",
    "http://0.0.0.0/",
    "http://2130706433/",
    "http://017700000001/",
    "http://0x7f000001/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://127.0.0.1./",
    "http://１２７.０.０.１/",
    "http://①②⑦.⓪.⓪.①/",
    "http://127。0。0。1/",
    "http://10.0.0.1/",
    "http://10.255.255.255/",
    "http://172.16.0.1/",
    "http://172.31.255.255/",
    "http://192.168.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://169.254.0.1/",
    "http://100.64.0.1/",
    "http://100.127.255.255/",
    "http://192.0.0.1/",
    "http://192.0.2.1/",
    "http://198.18.0.1/",
    "http://198.51.100.1/",
    "http://203.0.113.1/",
    "http://224.0.0.1/",
    "http://239.255.255.255/",
    "http://240.0.0.1/",
    "http://255.255.255.255/",
    "http://[::]/",
    "http://[::1]/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::ffff:10.0.0.1]/",
    "http://[::127.0.0.1]/",
    "http://[64:ff9b::127.0.0.1]/",
    "http://[64:ff9b::a00:1]/",
    "http://[64:ff9b:1::1]/",
    "http://[2002:7f00:1::]/",
    "http://[2002:a00:1::]/",
    "http://[2001:0:53aa:64c::1]/",
    "http://[fe80::1]/",
    "http://[fc00::1]/",
    "http://[fd12:3456::1]/",
    "http://[fec0::1]/",
    "http://[ff02::1]/",
    "http://[100::1]/",
    "http://[2001:db8::1]/",
    "http://[3fff::1]/",
    "http://[5f00::1]/",
    "http://localhost/",
    "http://LOCALHOST/",
    "http://localhost./",
    "http://a.localhost/",
    "http://db/",
    "http://printer.local/",
    "http://vault.internal/",
    "http://metadata.google.internal/",
    "http://router.home.arpa/",
    "http://news.onion/",
    "http://intranet/",
    "http://a.test/",
  ])("%s isn't public", (url) => {
    expect(refusalOf(url)).toBe("address.notPublic");
  });

  test.each([
    ["ftp://example.org/", "address.scheme"],
    ["file:///etc/passwd", "address.scheme"],
    ["gopher://example.org/", "address.scheme"],
    ["data:text/html,a", "address.scheme"],
    ["javascript:alert(1)", "address.scheme"],
    ["http://user@example.org/", "address.credentials"],
    ["http://user:pass@example.org/", "address.credentials"],
    ["http://example.org@127.0.0.1/", "address.credentials"],
    ["http://example.org:22/", "address.port"],
    ["http://example.org:8080/", "address.port"],
    ["http://example.org:6379/", "address.port"],
    ["nonsense", "address.invalid"],
    ["", "address.invalid"],
    ["http://", "address.invalid"],
    ["http://[::1", "address.invalid"],
    ["http://256.256.256.256/", "address.invalid"],
    [`https://example.org/${"a".repeat(10_000)}`, "address.tooLong"],
  ])("%s: %s", (url, failure) => {
    expect(refusalOf(url)).toBe(failure);
  });
});

test("what no resolver may give isn't public either", () => {
  for (const address of [
    "",
    "example.org",
    "127.0.0.1",
    "::1",
    "fe80::1%eth0",
    "10.0.0.1",
    "1.2.3",
  ]) {
    expect(isPublicAddress(address)).toBe(false);
  }
  expect(isPublicAddress("93.184.216.34")).toBe(true);
});

describe("Loopback ports that tests allow", () => {
  const allowed = readAllowed(
    "127.0.0.1:4100, [::1]:4101,localhost:4102,10.0.0.1:80,example.org:8080,127.0.0.1",
  );

  test("are these and no others", () => {
    expect([...allowed]).toEqual(["127.0.0.1:4100", "[::1]:4101", "localhost:4102"]);
    expect(refusalOf("http://127.0.0.1:4100/a", allowed)).toBe("none");
    expect(refusalOf("http://localhost:4102/a", allowed)).toBe("none");
  });

  test.each([
    ["http://127.0.0.1:4101/", "address.port"],
    ["http://127.0.0.1/", "address.notPublic"],
    ["http://127.0.0.2:4100/", "address.port"],
    ["http://10.0.0.1/", "address.notPublic"],
    ["http://example.org:8080/", "address.port"],
    ["http://a@127.0.0.1:4100/", "address.credentials"],
    ["ftp://127.0.0.1:4100/", "address.scheme"],
  ])("don't open %s", (url, failure) => {
    expect(refusalOf(url, allowed)).toBe(failure);
  });
});
