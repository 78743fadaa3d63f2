import { expect, test } from "vitest";
import { isPublicAddress } from "./addresses.ts";
import { Stop } from "./stop.ts";
import { parseLoopbackPorts, vetAddress } from "./vet.ts";

const none = parseLoopbackPorts("");

/** "passed", or the code it is refused by. */
function tell(address: string, except = none): string {
  try {
    vetAddress(address, except);
    return "passed";
  } catch (error) {
    if (error instanceof Stop) return error.code;
    throw error;
  }
}

const notPublic = [
  "http://127.0.0.1/",
  "http://127.0.0.1:443/",
  "http://127.1/",
  "http://127.0.1/",
  "http://127.255.255.254/",
  "http://127.0.0.1./",
  "http://2130706433/",
  "http://0x7f000001/",
  "http://0x7f.1/",
  "http://0x7F.0x0.0x0.0x1/",
  "http://017700000001/",
  "http://0177.0.0.1/",
  "http://0177.0.0.01/",
  "http://0/",
  "http://0.0.0.0/",
  "http://0.1.2.3/",
  "http://１２７.０.０.１/",
  "http://①②⑦.⓪.⓪.①/",
  "http://127。0。0。1/",
  "http://127．0．0．1/",
  "http://%31%32%37.0.0.1/",
  "http:\\\\127.0.0.1\\x",
  "http:127.0.0.1",
  "http:///127.0.0.1/",
  " \thttp://127.0.\n0.1/ ",
  "HTTP://LOCALHOST/",
  "http://localhost/",
  "http://localhost./",
  "http://ｌｏｃａｌｈｏｓｔ/",
  "http://a.localhost/",
  "http://printer/",
  "http://printer.local/",
  "http://metadata.google.internal/",
  "http://router.home.arpa./",
  "http://hidden.onion/",
  "http://db.test/",
  "http://10.0.0.1/",
  "http://10.255.255.255/",
  "http://012.0.0.1/",
  "http://167772161/",
  "http://100.64.0.1/",
  "http://100.127.255.255/",
  "http://169.254.169.254/latest/meta-data/",
  "http://0xA9FEA9FE/",
  "http://172.16.0.1/",
  "http://172.31.255.255/",
  "http://192.0.0.8/",
  "http://192.0.2.1/",
  "http://192.88.99.1/",
  "http://192.168.0.1/",
  "http://3232235521/",
  "http://198.18.0.1/",
  "http://198.19.255.255/",
  "http://198.51.100.7/",
  "http://203.0.113.7/",
  "http://224.0.0.1/",
  "http://239.255.255.250/",
  "http://240.0.0.1/",
  "http://255.255.255.255/",
  "http://[::]/",
  "http://[::1]/",
  "http://[0:0:0:0:0:0:0:1]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[::ffff:7f00:1]/",
  "http://[::FFFF:10.0.0.1]/",
  "http://[::ffff:8.8.8.8]/",
  "http://[::ffff:0:127.0.0.1]/",
  "http://[::127.0.0.1]/",
  "http://[::8.8.8.8]/",
  "http://[64:ff9b::7f00:1]/",
  "http://[64:ff9b::127.0.0.1]/",
  "http://[64:ff9b:1::a00:1]/",
  "http://[2002:7f00:1::]/",
  "http://[2002:a00:1::1]/",
  "http://[2001:0:7f00:1::]/",
  "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
  "http://[2001:10::1]/",
  "http://[2001:db8::1]/",
  "http://[3fff::1]/",
  "http://[100::1]/",
  "http://[5f00::1]/",
  "http://[fc00::1]/",
  "http://[fd12:3456::1]/",
  "http://[fe80::1]/",
  "http://[fec0::1]/",
  "http://[ff02::1]/",
];

const otherwise: [address: string, code: string][] = [
  ["http://user@8.8.8.8/", "address.credentials"],
  ["http://a@127.0.0.1/", "address.credentials"],
  ["http://:secret@example.com/", "address.credentials"],
  ["https://example.com:secret@127.0.0.1/", "address.credentials"],
  ["http://example.com%2f@127.0.0.1/", "address.credentials"],
  ["http://example.com:8080/", "address.port"],
  ["http://example.com:22/", "address.port"],
  ["https://example.com:6379/", "address.port"],
  ["http://8.8.8.8:0/", "address.port"],
  ["file:///etc/passwd", "address.scheme"],
  ["ftp://example.com/", "address.scheme"],
  ["gopher://127.0.0.1:6379/_x", "address.scheme"],
  ["data:text/html,x", "address.scheme"],
  ["blob:https://example.com/x", "address.scheme"],
  ["javascript:alert(1)", "address.scheme"],
  ["ws://example.com/", "address.scheme"],
  ["about:blank", "address.scheme"],
  ["unix:/var/run/docker.sock", "address.scheme"],
  ["", "address.unreadable"],
  ["example.com", "address.unreadable"],
  ["//example.com/", "address.unreadable"],
  ["http://", "address.unreadable"],
  ["http://256.256.256.256/", "address.unreadable"],
  ["http://127.0.0.0x100/", "address.unreadable"],
  ["http://1.2.3.4.5/", "address.unreadable"],
  ["http://[::1%25eth0]/", "address.unreadable"],
  ["http://[fe80::1%eth0]/", "address.unreadable"],
  ["http://[::ffff:127.1]/", "address.unreadable"],
  ["http://exa mple.com/", "address.unreadable"],
  ["http://example.com:99999/", "address.unreadable"],
  ["http://example.com\0/", "address.unreadable"],
  [`http://example.com/${"a".repeat(10_000)}`, "address.tooLong"],
  [`http://${"a".repeat(10_000)}.com/`, "address.tooLong"],
  // Letters beyond ASCII grow when they are written as an address.
  [`http://example.com/${"ж".repeat(2_000)}`, "address.tooLong"],
  [`http://${"a.".repeat(140)}com/`, "address.notPublic"],
];

test.each(notPublic)("%j is on no public address", (address) => {
  expect(tell(address)).toBe("address.notPublic");
});

test.each(otherwise)("%j is refused: %s", (address, code) => {
  expect(tell(address)).toBe(code);
});

test.each([
  "http://example.com/",
  "https://example.com/",
  "https://example.com./a?b=c#d",
  "https://example.com:443/",
  "http://example.com:80/",
  "https://example.com:80/",
  "https://xn--80ak6aa92e.com/",
  "https://сайт.рф/новости",
  "http://8.8.8.8/",
  "http://134744072/",
  "https://[2606:4700:4700::1111]/",
  "http://172.15.255.255/",
  "http://172.32.0.1/",
  "http://100.63.255.255/",
  "http://localhost.com/",
  "http://127.0.0.1.nip.io/",
])("%j may be asked, so far", (address) => {
  expect(tell(address)).toBe("passed");
});

test("a fragment isn't sent, and a host goes by one name", () => {
  const vetted = vetAddress("https://EXAMPLE.com:443/a#b", none);
  expect(vetted).toMatchObject({ host: "example.com", port: 443, isSecure: true });
  expect(vetted.url.href).toBe("https://example.com/a");
  expect(vetAddress("http://[2606:4700::0001]/", none).host).toBe("2606:4700::1");
});

test("only the ports of this machine that are named may be asked", () => {
  const except = parseLoopbackPorts("127.0.0.1:8080,127.0.0.2:9,[::1]:8081");
  for (const address of [
    "http://127.0.0.1:8080/",
    "http://2130706433:8080/",
    "https://127.0.0.2:9/",
    "http://[::1]:8081/",
  ])
    expect(tell(address, except)).toBe("passed");
  for (const address of [
    "http://127.0.0.1/",
    "http://127.0.0.1:8081/",
    "http://127.0.0.2:8080/",
    "http://localhost:8080/",
    "http://[::ffff:127.0.0.1]:8080/",
    "http://10.0.0.1:8080/",
  ])
    expect(tell(address, except)).toBe("address.notPublic");
  expect(tell("http://8.8.8.8:8080/", except)).toBe("address.port");
  expect(tell("http://x@127.0.0.1:8080/", except)).toBe("address.credentials");
});

test.each([
  "10.0.0.1:80",
  "8.8.8.8:80",
  "0.0.0.0:80",
  "localhost:80",
  "example.com:80",
  "127.0.0.1",
  "127.0.0.1:0",
  "127.0.0.1:70000",
  "127.1:80",
  "[::]:80",
  "*",
])("%j is no port of this machine", (pair) => {
  expect(() => parseLoopbackPorts(`127.0.0.1:80,${pair}`)).toThrow(/not a port of this machine/);
});

test.each([
  ["8.8.8.8", true],
  ["2a00:1450:4001:82b::200e", true],
  ["2620:4f:8000::1", false],
  ["127.1", false],
  ["0x7f000001", false],
  ["2606:4700::1%eth0", false],
  ["::ffff:8.8.8.8", false],
  ["example.com", false],
  ["", false],
])("%j: %s", (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});
