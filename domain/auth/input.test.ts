import { expect, test } from "vitest";
import { parseInvitation, parseSignIn } from "./input.ts";

test.each([
  "somebody",
  "two@example.org,three@example.org",
  "two@example.org three@example.org",
  "Vera <vera@example.org>",
  "vera@example.org\nBcc: other@example.org",
  `${"a".repeat(250)}@example.org`,
])("%j is not one e-mail address", (email) => {
  expect(parseInvitation({ name: "Vera", email, roles: ["author"] })).toMatchObject({
    ok: false,
    problems: [{ code: "auth.emailInvalid", field: "email" }],
  });
});

test("a passphrase keeps its blanks; an address doesn't", () => {
  expect(parseSignIn({ email: " vera@example.org ", passphrase: "  blanks  " })).toEqual({
    ok: true,
    value: { email: "vera@example.org", passphrase: "  blanks  " },
  });
});

test("roles are those we know, each once, in one order", () => {
  const invite = (roles: unknown) =>
    parseInvitation({ name: "Vera", email: "vera@example.org", roles });
  expect(invite(["editor", "author", "editor"])).toMatchObject({
    value: { roles: ["author", "editor"] },
  });
  for (const roles of [[], ["owner"], "admin", undefined]) {
    expect(invite(roles)).toMatchObject({ ok: false, problems: [{ code: "auth.rolesMissing" }] });
  }
});

test("fields that nobody asked for are refused", () => {
  const input = { name: "Vera", email: "vera@example.org", roles: ["author"], state: "disabled" };
  expect(parseInvitation(input).ok).toBe(false);
});
