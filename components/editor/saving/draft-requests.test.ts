import { describe, expect, it } from "vitest";
import { toAnswer } from "./draft-requests.ts";
import { newClientId } from "./new-client-id.ts";

describe("what the server says of a save", () => {
  it.each([
    [200, { revision: 8, savedAt: "now" }, "acknowledged"],
    [200, "<html>", "unreachable"],
    [401, null, "signedOut"],
    [409, null, "moved"],
    [413, { problems: [{ text: "Too large." }] }, "refused"],
    [422, { problems: [{ message: "No." }] }, "refused"],
    [403, null, "refused"],
    [429, null, "unreachable"],
    [408, null, "unreachable"],
    [500, null, "unreachable"],
    [503, null, "unreachable"],
  ])("%i %j means %s", (status, body, type) => {
    expect(toAnswer(status, body).type).toBe(type);
  });

  it("is told in its words, of web and of the front", () => {
    expect(toAnswer(422, { problems: [{ message: "No." }] })).toMatchObject({ messages: ["No."] });
    expect(toAnswer(413, { problems: [{ text: "Too large." }] })).toMatchObject({
      messages: ["Too large."],
    });
  });
});

it("gives each tab an id that the server takes for a UUID", () => {
  const id = newClientId();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(newClientId()).not.toBe(id);
});
