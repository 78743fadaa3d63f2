/** How sites are to be treated, as rules without clock, network or tables. Times in seconds. */

/** From the end of one request to a host until the next may begin. */
export const pauseSeconds = 5;

const backOffSecondsMax = 3_600;
const retryAfterSecondsMax = 86_400;

/** Of a robots.txt, in bytes: RFC 9309 asks for at least 500 KiB. */
export const robotsBytesMax = 512_000;

/** The name that a robots.txt knows us by. */
const product = "plumbline";

/** How a request to a host went: whether it failed, by no fault of the page's, and what the server said of the next. */
export type HostReport = { hasFailed: boolean; retryAfter: string | null };

/**
 * Until a host may be asked again: the pause; after failures twice as long each time, up to an hour, and by chance half as long or half as long again, so that what
 * failed together isn't tried together; and as long as the server asks for, up to a day. `failures` are those before this one, `chance` lies between 0 and 1.
 */
export function secondsToNext(
  { hasFailed, retryAfter }: HostReport,
  { failures, chance, now }: { failures: number; chance: number; now: Date },
): number {
  const doubled = pauseSeconds * 2 ** Math.min(failures + 1, 20);
  const backOff = hasFailed ? Math.min(backOffSecondsMax, doubled) * (0.5 + chance) : 0;
  const asked = Math.min(retryAfterSecondsMax, parseRetryAfter(retryAfter, now) ?? 0);
  return Math.max(pauseSeconds, backOff, asked);
}

/** The header, in either of its forms (RFC 9110): seconds, or a date, of which one old way of writing leaves out that it is GMT. Null for anything else, and for what is over. */
export function parseRetryAfter(header: string | null, now: Date): number | null {
  const text = header?.trim() ?? "";
  if (/^\d{1,12}$/.test(text)) return Number(text);
  if (!/^[A-Z][a-z]{2,8},? [\w -]+ \d\d:\d\d:\d\d (\d{4}|GMT)$/.test(text)) return null;
  const at = Date.parse(text.endsWith("GMT") ? text : `${text} GMT`);
  return Number.isNaN(at) || at <= now.getTime() ? null : Math.ceil((at - now.getTime()) / 1000);
}

/** Whether a status says that the host, and not the page, is in trouble. */
export function isHostTrouble(status: number): boolean {
  return status >= 500 || status === 429;
}

/** Whether a visit that failed so says that its last host is in trouble. */
export function isHostFailure(code: string): boolean {
  return /^(dns|connect|tls|answer)\./.test(code);
}

/** A host by its name in an address, so that a dot at its end, and the web's own ports, make no other of it. */
export function toHost(url: URL): string {
  const name = url.hostname.replace(/\.$/, "");
  return url.port === "" || url.port === "80" || url.port === "443" ? name : `${name}:${url.port}`;
}

/** What a robots.txt that was looked for says: its rules, or that it says nothing, or that nobody can know now (RFC 9309, 2.3.1). */
export type RobotsAnswer = { isKnown: true; rules: string } | { isKnown: false };

/**
 * Reads the answer to a request for robots.txt: there may be none (a 4xx, or a chain of redirects without an end), which allows everything; a server in trouble
 * may have rules that can't be seen, so nothing is allowed. `code` stands in place of a status where there was no answer.
 */
export function readRobotsAnswer(
  answer: { status: number; text: string } | { code: string },
): RobotsAnswer {
  if ("code" in answer) {
    const isEndless = answer.code === "redirect.tooMany" || answer.code === "redirect.loop";
    return isEndless ? { isKnown: true, rules: "" } : { isKnown: false };
  }
  const { status, text } = answer;
  if (isHostTrouble(status)) return { isKnown: false };
  return { isKnown: true, rules: status >= 200 && status < 300 ? selectRules(text) : "" };
}

/**
 * The rules of the groups for us, or else of those for everybody, in their order. A group begins with lines that name whom it is for; what is neither that nor a rule is
 * passed over. So what a hostile file can make of thousands of names is gone before it is read closely.
 */
export function selectRules(text: string): string {
  const ofGroup: Record<"ours" | "any", string[]> = { ours: [], any: [] };
  let [isOurs, isAny, isNaming, hasOurs] = [false, false, false, false];
  for (const line of text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/)) {
    const [, field = "", given = ""] = /^\s*([a-z-]+)\s*:([^#]*)/i.exec(line) ?? [];
    const name = field.toLowerCase();
    if (name === "user-agent") {
      if (!isNaming) [isOurs, isAny] = [false, false];
      const whom = given.split("/")[0]?.trim().toLowerCase();
      isOurs ||= whom === product;
      isAny ||= whom === "*";
      isNaming = true;
      hasOurs ||= isOurs;
    } else if (name === "allow" || name === "disallow") {
      isNaming = false;
      const rule = `${name}: ${given.trim().replaceAll("\0", "").replace(/\*+/g, "*")}`;
      if (isOurs) ofGroup.ours.push(rule);
      if (isAny) ofGroup.any.push(rule);
    }
  }
  return (hasOurs ? ofGroup.ours : ofGroup.any).join("\n");
}

/** Matching takes at most rules times path steps; more would hold everybody up for a second. */
const matchStepsMax = 300_000_000;

/** Whether rules can be matched with an address in reasonable time. */
export function canMatch(rules: string, url: string): boolean {
  return rules.length * url.length <= matchStepsMax;
}

/** Who asks: the product with its version, where it is at home, and whom to write to, where somebody is named. */
export function toUserAgent(given: {
  version: string;
  publicUrl: string;
  contact: string | null;
}): string {
  const about = [`+${given.publicUrl}`, ...(given.contact === null ? [] : [given.contact])];
  // A header holds ASCII alone, and in a comment of one brackets stand for another comment.
  const comment = encodeURI(about.join("; "))
    .replaceAll("%20", " ")
    .replaceAll("%25", "%")
    .replaceAll("(", "%28")
    .replaceAll(")", "%29");
  return `Plumbline/${given.version} (${comment})`;
}
