import { fork } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { planFront } from "./process-plans.ts";

test("the front, which the public reaches, is told no secret, and of the database only the public's way in", async () => {
  const secrets = {
    DATABASE_URL: "postgres://owner:ownersecret@localhost/plumbline",
    AUTH_SECRET: "signingsecret",
    SMTP_URL: "smtp://us:mailsecret@mail.example",
  };
  const { environment } = planFront({ ...secrets, PORT: "3000" }, 3000);
  const child = fork("-", [], {
    execPath: process.execPath,
    execArgv: ["-e", "process.send(process.env)", "--"],
    env: { ...process.env, ...secrets, ...environment },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const [told] = await once(child, "message");
  expect(told).toMatchObject({ PORT: "3000" });
  const { username } = new URL(String(told.DATABASE_URL));
  expect(username).toBe("owner_as_public");
  for (const secret of ["ownersecret", "signingsecret", "mailsecret"])
    expect(JSON.stringify(told)).not.toContain(secret);
});
