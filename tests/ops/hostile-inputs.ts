/** What somebody may send who means ill, as data: tests/ops/guard.test.ts sends each and looks that nothing of it runs, leaks or breaks anything. */
export type HostileInput = {
  name: string;
  method?: string;
  /** As it stands in the request, whatever is wrong with it. */
  path: string;
  headers?: Record<string, string>;
  body?: string;
};

const scripts = [
  "<script>alert(1)</script>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '<iframe srcdoc="<script>alert(1)</script>">',
  "</title><script>alert(1)</script>",
  "<math><mtext><script>alert(1)</script></mtext></math>",
  "&lt;script&gt;alert(1)&lt;/script&gt;<script>alert(1)</script>",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
];
const formulas = ['=HYPERLINK("http://evil.example")', "+1+cmd|'/c calc'!A0", "@SUM(1)", "\t=1+1"];
const queries = [
  "' or '1'='1",
  "'; drop table audit_log; --",
  "1 union select passphrase_hash from staff",
  "$$; select pg_sleep(5); $$",
  "\\'; copy staff to '/tmp/x'; --",
  "1); set role none; --",
  "%' or (select count(*) from staff) > 0 --",
];
const odd = [
  "\0",
  "a\0b",
  "\ud800",
  "﷽".repeat(50),
  "../../../../etc/passwd",
  "9".repeat(400),
  "-1",
  "NaN",
  "{}",
];
const payloads = [...scripts, ...formulas, ...queries, ...odd];

/** Where an address takes words: of readers' pages, the API and the studio. */
const words: ((text: string) => string)[] = [
  (text) => `/briefs?q=${text}&page=${text}`,
  (text) => `/api/v1/statistics?indicator=${text}&cursor=${text}&limit=${text}`,
  (text) => `/api/v1/sources?cursor=${text}&limit=${text}`,
  (text) => `/submit?about=${text}`,
  (text) => `/oembed?url=${text}&format=${text}`,
  (text) =>
    `/studio/audit?who=${text}&action=${text}&thing=${text}&thingId=${text}&from=${text}&until=${text}&before=${text}`,
  (text) => `/studio/search?q=${text}&page=${text}`,
  (text) => `/studio/sign-in?next=${text}&error=${text}`,
];

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

const inWords = words.flatMap((at, n) =>
  payloads.map((text, m) => ({ name: `words ${n}.${m}`, path: at(encode(text)) })),
);

const nested = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
const large = JSON.stringify({ text: "a".repeat(3_000_000) });
const json = { "content-type": "application/json" };
const form = { "content-type": "application/x-www-form-urlencoded" };
const multipart = { "content-type": "multipart/form-data; boundary=b" };
const missing = "01900000-0000-7000-8000-000000000000";

/** A part of a form with a file: its name, what it says it is, and its bytes. */
const file = (name: string, type: string, text: string) =>
  `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n${text}\r\n--b--\r\n`;

const posts: HostileInput[] = [
  ...[
    nested,
    large,
    "{",
    "null",
    '{"__proto__": {"isAdmin": true}}',
    '{"constructor": {"prototype": {}}}',
  ].flatMap((body, n) =>
    [
      `/studio/briefs/${missing}/draft`,
      `/studio/briefs/${missing}/seat`,
      `/studio/briefs/${missing}/candidates`,
      "/api/v1/briefs",
    ].map((path) => ({ name: `json ${n}`, method: "POST", path, headers: json, body })),
  ),
  ...[
    file("x.pdf", "application/pdf", "%PDF-1.4<script>alert(1)</script>"),
    file("../../etc/cron.d/x", "text/plain", "x"),
    file("x.svg", "image/svg+xml", "<svg onload=alert(1) xmlns='http://www.w3.org/2000/svg'/>"),
    file("x.png", "image/png", "GIF89a/*<script>alert(1)</script>*/"),
    file("x.zip", "application/zip", `PK\u0003\u0004${"\0".repeat(26)}`),
    file("a\0.png", "text/html", "<html><script>alert(1)</script>"),
    "--b\r\n\r\n",
    "no parts at all",
  ].flatMap((body, n) =>
    [
      "/submit/send",
      "/submit/status/send",
      "/studio/media",
      "/studio/sources/new/upload",
      "/studio/sources/import/upload",
    ].map((path) => ({
      name: `file ${n}`,
      ...{ method: "POST", path, headers: multipart, body },
    })),
  ),
  ...[
    "0000",
    "form=eyJ9&solution=%7B%7D",
    "form=&solution=null&leave-empty=x",
    "code=a+b+c+d+e+f+g+h",
  ].flatMap((body, n) =>
    ["/submit", "/submit/status", "/studio/sign-in", "/studio/audit/export"].map((path) => ({
      name: `form ${n}`,
      ...{ method: "POST", path, headers: form, body },
    })),
  ),
  ...["null", "http://evil.example", "http://localhost.evil.example", "file://"].flatMap(
    (origin, n) =>
      [
        "/studio/audit/export",
        "/studio/media",
        `/studio/briefs/${missing}/draft`,
        "/studio/account",
      ].map((path) => ({
        name: `origin ${n}`,
        ...{ method: "POST", path, headers: { ...form, origin }, body: "format=csv" },
      })),
  ),
];

const paths: HostileInput[] = [
  "/../../etc/passwd",
  "/..%2f..%2f..%2fetc%2fpasswd",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/media/..%2f..%2fauth-secret",
  "/media/%00.png",
  "/_next/../../auth-secret",
  "/_next/image?url=http://169.254.169.254/&w=64&q=1",
  "/_next/static/..%5c..%5cpackage.json",
  "//evil.example/%2f..",
  "/\\evil.example",
  "/studio/%2e%2e/studio/audit",
  "/STUDIO/audit",
  "/studio//audit",
  "/studio/audit;x=1",
  "/studio/audit%00",
  "/studio/preview/' or 1=1",
  "/studio/invitation/0",
  "/studio/welcome/%27%3B--",
  "/briefs/%ff%fe",
  "/%",
  "/%zz",
  `/${"a".repeat(8_000)}`,
].map((path, n) => ({ name: `path ${n}`, path: path.replaceAll(" ", "%20") }));

const oddHeaders: Record<string, string>[] = [
  { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  { "x-middleware-rewrite": "/studio/audit" },
  { "x-middleware-next": "1", "x-middleware-prefetch": "1" },
  { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" },
  { "x-original-url": "/studio/audit", "x-rewrite-url": "/studio/audit" },
  { "x-http-method-override": "DELETE" },
  { "next-action": "0".repeat(42) },
  { "next-router-state-tree": "%5B", rsc: "1" },
  { authorization: "Bearer 00000000" },
  { authorization: "Basic YWRtaW46YWRtaW4=" },
  { cookie: "plumbline-session=eyJhbGciOiJub25lIn0..; plumbline-session=x" },
  { cookie: `plumbline-session=${"A".repeat(3_000)}` },
  { range: "bytes=0-,1-,2-,-99999999999" },
  { "accept-encoding": "x".repeat(2_000) },
  { "content-type": "../../x", accept: "<script>" },
];

const headers: HostileInput[] = oddHeaders.flatMap((more, n) =>
  ["/", "/studio/audit", "/api/v1/briefs"].map((path) => ({
    name: `header ${n}`,
    path,
    headers: more,
  })),
);

export const hostileInputs: readonly HostileInput[] = [...inWords, ...posts, ...paths, ...headers];
