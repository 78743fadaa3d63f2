import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { studioUsers } from "./route-users.ts";

const files = readdirSync("app", { recursive: true, encoding: "utf8" }).sort();
const read = (file: string) => readFileSync(join("app", file), "utf8");

/** "(entry)/studio/sign-in/page.tsx" → "/studio/sign-in" */
const toAddress = (file: string) =>
  `/${file
    .split("/")
    .slice(0, -1)
    .filter((part) => !part.startsWith("("))
    .join("/")}`;

const routes = files
  .filter((file) => /(^|\/)(page|route)\.tsx?$/.test(file))
  .map((file) => ({ file, address: toAddress(file) }));
const studio = routes.filter(({ address }) => /^\/studio(\/|$)/.test(address));
const asksWho =
  /\b(requireStaff|requireSession|getActor|findCurrentSession|findCurrentEntrant|receiveCapture)\(/;
const asksWhence = /\b(isSameOrigin|assertSameOrigin|receiveCapture|receiveFiles)\(/;

test("each address of the studio says who may use it, and none says so that isn't there", () => {
  expect(Object.keys(studioUsers).sort()).toEqual(
    [...new Set(studio.map(({ address }) => address))].sort(),
  );
});

test.each(studio)("$address asks who it is", ({ file, address }) => {
  const users = studioUsers[address];
  if (users === "everybody" || users === "link") return;
  expect(read(file)).toMatch(asksWho);
});

describe("what changes something", () => {
  const changing = routes.filter(({ file }) =>
    /export (async )?function (POST|PUT|PATCH|DELETE)\b/.test(read(file)),
  );

  test.each(changing)("$address asks whence it was sent", ({ file }) => {
    expect(read(file)).toMatch(asksWhence);
  });

  test("is nowhere in what readers get, but where they send something in", () => {
    const elsewhere = changing.map(({ address }) => address).filter((at) => !(at in studioUsers));
    expect(elsewhere).toEqual(["/submit/send", "/submit/status/send"]);
  });

  test.each(files.filter((file) => /\.tsx?$/.test(file) && /^"use server"/.test(read(file))))(
    "%s asks who it is",
    (file) => {
      expect(read(file)).toMatch(
        /\b(getActor|requireStaff|requireSession|findCurrentSession|answerForm)\b/,
      );
    },
  );
});
