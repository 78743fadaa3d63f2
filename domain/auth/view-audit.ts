export type AuditView = {
  seq: number;
  at: string;
  /** A member's name as it is now; null for the system and the public. */
  actorName: string | null;
  actorKind: "staff" | "system" | "public";
  actorId: string | null;
  action: string;
  thing: string;
  thingId: string | null;
  detail: Record<string, unknown>;
  /** The row's hash and the one before, in hex. */
  hash: string;
  prevHash: string;
};

/** What of the trail is asked for; "" where it isn't narrowed. */
export type AuditFilter = {
  /** A member's id, "system" or "public". */
  who: string;
  action: string;
  thing: string;
  thingId: string;
  /** Days of UTC, the last one included: "2026-11-30". */
  from: string;
  until: string;
};

const names = ["who", "action", "thing", "thingId", "from", "until"] as const;
const charsMax = 200;

/** The filter of an address or a form; a day that is none is left out. */
export function readAuditFilter(read: (name: string) => string): AuditFilter {
  const text = (name: string) => read(name).replaceAll("\0", "").slice(0, charsMax).trim();
  const day = (name: string) => (isDay(text(name)) ? text(name) : "");
  return {
    ...{ who: text("who"), action: text("action"), thing: text("thing") },
    ...{ thingId: text("thingId"), from: day("from"), until: day("until") },
  };
}

/** What of a filter is set, as an address holds it. */
export function writeAuditFilter(filter: AuditFilter): Record<string, string> {
  return Object.fromEntries(
    names.filter((name) => filter[name] !== "").map((name) => [name, filter[name]]),
  );
}

function isDay(text: string): boolean {
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
