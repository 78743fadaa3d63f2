import { z } from "zod";

const loopbackPort = "(127(\\.\\d{1,3}){3}|\\[::1\\]):\\d{1,5}";
const loopbackPorts = new RegExp(`^${loopbackPort}(,${loopbackPort})*$`);

/**
 * The only reader of the environment. Every setting is listed in the README with its default;
 * a value that can't be used stops the process at once, with a sentence that names the setting.
 */
const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  /** Port of the front: what the public reaches. */
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Port of web (Next), reached only by the front. */
  PLUMBLINE_WEB_PORT: z.coerce.number().int().min(1).max(65535).default(3001),
  /** Names a Postgres; bin/start sets it to the embedded one where it is absent. */
  DATABASE_URL: z
    .url({ protocol: /^postgres(?:ql)?$/, error: "not the address of a Postgres" })
    .optional(),
  /** Folder of everything that is kept on disk: captures, the embedded Postgres, logs. */
  PLUMBLINE_DATA: z.string().min(1).default(".data"),
  /** The public address, without a slash at the end. */
  PLUMBLINE_URL: z
    .url({ protocol: /^https?$/, error: "not an http or https address" })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  /** "0" leaves an empty database empty. */
  PLUMBLINE_DEMO: z.enum(["0", "1"]).default("1"),
  /** Signs the cookie that carries a session's id. Made and kept on first start where absent. */
  AUTH_SECRET: z.string().min(32).optional(),
  /** Where a CDN is told which pages to forget, and the token that it knows us by. */
  PLUMBLINE_PURGE_URL: z
    .url({ protocol: /^https?$/, error: "not an http or https address" })
    .optional(),
  PLUMBLINE_PURGE_TOKEN: z.string().optional(),
  SMTP_URL: z.string().url().optional(),
  /** Ports of this machine that may be fetched from, for tests: "127.0.0.1:8080,127.0.0.2:8080". Nothing else of this machine or its network ever may. */
  PLUMBLINE_FETCH_LOOPBACK: z
    .string()
    .regex(loopbackPorts, "not ports of this machine, such as 127.0.0.1:8080,127.0.0.2:8080")
    .default(""),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

export type Settings = z.infer<typeof schema> & { publicUrl: string };

/** Reads settings from an environment. Throws a sentence for a person when one is wrong. */
export function parseSettings(environment: Record<string, string | undefined>): Settings {
  // What is set to nothing, as an empty line of a file of settings does, is not set.
  const given = Object.entries(environment).filter(([, value]) => value !== "");
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Settings can't be used. ${wrong.join("; ")}`);
  }
  const publicUrl = parsed.data.PLUMBLINE_URL ?? `http://localhost:${parsed.data.PORT}`;
  return { ...parsed.data, publicUrl };
}

let read: Settings | undefined;

/** The settings of this process, read once. */
export function getSettings(): Settings {
  read ??= parseSettings(process.env);
  return read;
}
