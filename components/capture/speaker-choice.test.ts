import { expect, test } from "vitest";
import { isCalled, toSpeakerChoice } from "./speaker-choice.ts";

test.each([
  ["Krutoy", true],
  ["Dmitry Krutoy", true],
  ["Dmitry Krutoy’s", true],
  ["Дмитрий Крутой", true],
  ["Dmitry", true],
  ["Ivan Krutoy", false],
  ["Krut", false],
  ["D.", false],
  ["", false],
])("a text that says %s means Dmitry Krutoy: %s", (called, isMeant) => {
  expect(isCalled(called, { en: "Dmitry Krutoy", ru: "Дмитрий Крутой" })).toBe(isMeant);
});

const role = {
  personId: "p",
  titles: {},
  organisation: { id: "o", slug: "o", name: "Belarus" },
  from: null,
  to: null,
  revision: 1,
};
const person = { kind: "person" as const, id: "p", slug: "p", name: "A", names: { en: "A" } };

test("a person speaks in the role held that day, and in none where that isn't known", () => {
  const held = { ...role, id: "r1", title: "Ambassador of Belarus", heldThen: true };
  const unknown = { ...role, id: "r2", title: "Minister", heldThen: null };
  expect(toSpeakerChoice({ ...person, roles: [held] })).toMatchObject({
    roleId: "r1",
    roles: [{ title: "Ambassador of Belarus" }],
  });
  expect(toSpeakerChoice({ ...person, roles: [unknown] })).toMatchObject({
    roleId: null,
    roles: [{ title: "Minister, Belarus" }],
  });
});
