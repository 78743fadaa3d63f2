import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { expect, test } from "vitest";
import { checkProof, createProofChallenge, takeProof } from "./proof.ts";

async function solve(now?: Date) {
  const challenge = await createProofChallenge(now);
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error("Not solved.");
  return { challenge, solution: { counter: solution.counter, derivedKey: solution.derivedKey } };
}

test("a sum that was done is taken once, and again only for the same", async () => {
  const nonce = await checkProof(JSON.stringify(await solve()));
  expect(nonce).toMatch(/^[0-9a-f]{32}$/);
  expect(takeProof(nonce ?? "", "one code")).toBe(true);
  expect(takeProof(nonce ?? "", "one code")).toBe(true);
  expect(takeProof(nonce ?? "", "another code")).toBe(false);
});

test("one that is forged, made easier, expired or nothing isn't taken", async () => {
  const { challenge, solution } = await solve();
  const other = await createProofChallenge();
  const parameters = { ...challenge.parameters, expiresAt: 4_000_000_000 };
  const forged = [
    { challenge: other, solution },
    { challenge: { ...challenge, parameters }, solution },
    { challenge, solution: { ...solution, counter: solution.counter + 1 } },
    { challenge: { ...challenge, signature: "00" }, solution },
    { challenge: { parameters: { ...challenge.parameters, cost: 1 } }, solution },
    await solve(new Date(Date.now() - 25 * 3_600_000)),
    null,
  ];
  for (const each of forged) expect(await checkProof(JSON.stringify(each))).toBeNull();
  for (const text of ["", "{", "[]", `{"challenge":${"[".repeat(900)}`])
    expect(await checkProof(text)).toBeNull();
});
