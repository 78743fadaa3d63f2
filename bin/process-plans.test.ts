import { fork } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { planFront } from "./process-plans.ts";

test("the front, which the public reaches, is told no secret", async () => {
  const secrets = { DATABASE_URL: "postgres://secret", AUTH_SECRET: "secret" };
  const { environment } = planFront({ ...secrets, PORT: "3000" }, 3000);
  const child = fork("-", [], {
    execPath: process.execPath,
    execArgv: ["-e", "process.send(process.env)", "--"],
    env: { ...process.env, ...secrets, ...environment },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const [told] = await once(child, "message");
  expect(told).toMatchObject({ PORT: "3000" });
  expect(told).not.toHaveProperty("DATABASE_URL");
  expect(told).not.toHaveProperty("AUTH_SECRET");
});
