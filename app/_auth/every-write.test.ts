import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

/** An action is a public POST endpoint, and a cookie comes along from anywhere: each of them has to ask first whence it was called. */
const app = resolve(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(app, file), "utf8");
const sources = globSync("**/*.{ts,tsx}", { cwd: app }).filter((file) => !file.includes(".test."));
const actionFiles = sources.filter((file) => /^["']use server["']/m.test(read(file)));
const routeFiles = sources.filter((file) => file.endsWith("route.ts"));

const functions = (text: string) =>
  text
    .split(/^(?=export )/m)
    .filter((part) => /^export (?:async )?(?:function|const)\b/.test(part));

test("there are actions and route handlers", () => {
  expect(actionFiles.length).toBeGreaterThan(5);
  expect(routeFiles.length).toBeGreaterThan(5);
});

test.each(actionFiles)(
  "%s: the first thing each action does is to ask whence it was called",
  (file) => {
    const actions = functions(read(file));
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) {
      // The wrapper of those behind forms asks for them.
      if (/^export const \w+ = answer(?:Form|Confirmed)(?:<[^(]*>)?\(/.test(action)) continue;
      expect(action).toMatch(
        /^export async function \w+\([^{]*(?:\{[^}]*\}[^{]*)*\{\s*await requireOwnPage\(\);/,
      );
    }
  },
);

test("what wraps the actions of forms asks whence it was called before it lets one work", () => {
  const text = read("_auth/answer-form.ts");
  const asks = text.indexOf("await requireOwnPage()");
  expect(asks).toBeGreaterThan(0);
  expect(asks).toBeLessThan(text.indexOf("work(form)"));
});

test("what asks again who it is stands on the wrapper that asks whence it was called", () => {
  expect(read("_auth/answer-confirmed.ts")).toMatch(/return answerForm<Done>\(/);
});

test.each(routeFiles)("%s: what may change something asks whence it was called", (file) => {
  const text = read(file);
  const writes = functions(text).filter((part) =>
    /^export async function (?:POST|PUT|PATCH|DELETE)\b/.test(part),
  );
  // The doors to captures and to files of the public ask for their routes.
  for (const write of writes)
    expect(write).toMatch(/isSameOrigin\(|assertSameOrigin\(|receiveCapture\(|receiveFiles\(/);
  expect(text).not.toMatch(/export const (?:POST|PUT|PATCH|DELETE)\b/);
  if (file.startsWith("api/") || file.startsWith("media/")) expect(writes).toEqual([]);
});

test.each(["studio/sources/receive-capture.ts", "submit/receive-files.ts"])(
  "%s asks before it reads anything",
  (file) => {
    const text = read(file);
    const asks = text.indexOf("isSameOrigin(request.headers");
    expect(asks).toBeGreaterThan(0);
    expect(asks).toBeLessThan(text.indexOf("readMultipart(request"));
  },
);
