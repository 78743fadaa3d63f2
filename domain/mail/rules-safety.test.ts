import { expect, test } from "vitest";
import { mustUpgrade } from "./rules-safety.ts";

const login = { user: "desk", password: "secret" };

test.each([
  ["mail.example", false, login, true],
  ["127.example", false, login, true],
  ["10.0.0.1", false, login, true],
  ["mail.example", true, login, false],
  ["mail.example", false, null, false],
  ["localhost", false, login, false],
  ["127.0.0.1", false, login, false],
  ["::1", false, login, false],
])("%s, safe from the start %s, with login %j: %s", (host, isSecure, given, must) => {
  expect(mustUpgrade({ host, port: 587, isSecure, login: given })).toBe(must);
});
