import { resolve } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { StaffRole } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { studioUsers } from "#tests/api/route-users.ts";
import { type Answered, type Ask, askAt } from "#tests/setup/ask-raw.ts";
import { type RunningSystem, runSystem } from "#tests/setup/run-system.ts";
import { hostileInputs } from "./hostile-inputs.ts";

/** The gate as it is met from outside: each role at each address, and what is sent by who means ill. */
const roles = ["author", "editor", "moderator", "admin"] as const satisfies StaffRole[];
const missing = "01900000-0000-7000-8000-000000000000";
const atOnce = 8;
/** Without what it is about there is nothing to be seen there. */
const aboutSomething = "/studio/redactions/new";

let system: RunningSystem;
let closeAll: () => Promise<void>;
const cookies = new Map<StaffRole, string>();

beforeAll(async () => {
  system = await runSystem(resolve(inject("opsFolder"), "guard"), { demo: false });
  // Settings are read once, so nothing of the domain is loaded before they are there.
  process.env.DATABASE_URL = system.databaseUrl;
  process.env.PLUMBLINE_DATA = system.dataFolder;
  process.env.PLUMBLINE_URL = system.url;
  const { buildStaff } = await import("#tests/factories/staff.ts");
  const { makeSessionCookie, sessionCookieName } = await import("#tests/setup/session-cookie.ts");
  const { closeDb } = await import("#db/client.ts");
  closeAll = closeDb;
  for (const role of roles) {
    const member = await buildStaff({ name: role, roles: [role] });
    cookies.set(role, `${sessionCookieName}=${await makeSessionCookie(member, system.dataFolder)}`);
  }
});
afterAll(async () => {
  await closeAll?.();
  await system?.stop();
});

const ask = (path: string, options: Ask = {}): Promise<Answered> => {
  const { host, port } = new URL(system.url);
  return askAt(Number(port), host, path, options);
};

async function inTurn<T>(all: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const waiting = all.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const each of waiting) await work(each);
    }),
  );
}

const mayUse = (role: StaffRole, address: string) => {
  const users = studioUsers[address] ?? "staff";
  if (users === "everybody" || users === "link" || users === "staff") return true;
  return can({ kind: "staff", id: missing, name: role, roles: [role] }, users);
};

test("each address of the studio is answered to whom it is for, and to nobody else", {
  timeout: 240_000,
}, async () => {
  const wrong: string[] = [];
  const cases = Object.keys(studioUsers).flatMap((address) =>
    [null, ...roles].map((role) => ({ address, role })),
  );
  await inTurn(cases, async ({ address, role }) => {
    const path = address.replaceAll(/\[[^\]]+\]/g, missing);
    const cookie = role === null ? undefined : cookies.get(role);
    const { status } = await ask(path, { headers: cookie ? { cookie } : {} });
    const users = studioUsers[address];
    const isForAll = users === "everybody" || users === "link";
    const isOk = status >= 200 && status < 300;
    const isThing = path !== address || address === aboutSomething;
    const says = `${address} answers ${role ?? "the public"} with ${status}`;
    if (status >= 500) wrong.push(says);
    else if (role === null && !isForAll && isOk) wrong.push(says);
    else if (role !== null && !mayUse(role, address) && isOk) wrong.push(says);
    else if (
      role !== null &&
      mayUse(role, address) &&
      !isThing &&
      !isOk &&
      status !== 405 &&
      !isForAll
    )
      wrong.push(says);
  });
  expect(wrong).toEqual([]);
});

/** What only the inside of the house says. */
const leak =
  /node_modules|plumbline_app|plumbline_public|\bat \w+ \(|\$argon2id|root:x:0|ECONNREFUSED|syntax error at or near/;
/** What would run, were it in a page; a script of ours has an address or a nonce. */
const runs = /<script>alert|<img src=x|<svg\/onload|<svg onload|href="\s*(javascript|data):/i;

test("nothing that is sent by who means ill runs, leaks or breaks anything", {
  timeout: 240_000,
}, async () => {
  expect(hostileInputs.length).toBeGreaterThan(300);
  const wrong: string[] = [];
  const cookie = cookies.get("admin") ?? "";
  await inTurn(hostileInputs, async ({ name, path, method = "GET", headers = {}, body }) => {
    const isSignedIn =
      name.startsWith("words") ||
      name.startsWith("json") ||
      name.startsWith("file") ||
      name.startsWith("origin");
    const origin: Record<string, string> =
      method === "POST" && !("origin" in headers) ? { origin: system.url } : {};
    const given = { ...(isSignedIn && { cookie }), ...origin, ...headers };
    const answered = await ask(path, {
      method,
      headers: given,
      ...(body !== undefined && { body }),
    }).catch(() => null);
    // A connection that is ended is an answer too.
    if (answered === null) return;
    const text = answered.body.toString("utf8");
    const says = `${name}: ${method} ${path.slice(0, 120)} is answered with ${answered.status}`;
    // 501 is oEmbed's own word for a format that isn't offered.
    if (answered.status >= 500 && answered.status !== 501) wrong.push(says);
    const found =
      leak.exec(text) ??
      (/html/.test(String(answered.headers["content-type"])) ? runs.exec(text) : null);
    if (found) wrong.push(`${says} and ${found[0]}`);
    if (/evil\.example/.test(String(answered.headers.location)) && !path.includes("evil"))
      wrong.push(`${says} and leads away`);
    if (!isSignedIn && method === "GET" && /^\/studio\/audit/.test(path) && answered.status < 300)
      wrong.push(says);
    if (name.startsWith("origin") && answered.status < 300) wrong.push(says);
  });
  expect(wrong).toEqual([]);
  expect((await ask("/readyz")).status).toBe(200);
});
