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
  /** The server that takes mail from us: smtps://, or smtp://, then with STARTTLS where the server has it, and always before a password. Without it no mail is sent. */
  SMTP_URL: z
    .string()
    .transform((text, context) => readSmtpUrl(text) ?? refuse(context, smtpUrlInvalid))
    .optional(),
  /** Whom mail is from: an address, or a name with one. */
  SMTP_FROM: z
    .string()
    .transform((text, context) => readSender(text) ?? refuse(context, senderInvalid))
    .optional(),
  /** Ports of this machine that may be fetched from, for tests: "127.0.0.1:8080,127.0.0.2:8080". Nothing else of this machine or its network ever may. */
  PLUMBLINE_FETCH_LOOPBACK: z
    .string()
    .regex(loopbackPorts, "not ports of this machine, such as 127.0.0.1:8080,127.0.0.2:8080")
    .default(""),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

export type Settings = z.infer<typeof schema> & {
  publicUrl: string;
  /** Null: this publication sends no mail. */
  mail: MailSettings | null;
};

export type MailSettings = { server: SmtpServer; from: Sender };
export type Sender = { name: string; address: string };
export type SmtpServer = {
  host: string;
  port: number;
  /** By TLS from the first byte on. */
  isSecure: boolean;
  login: { user: string; password: string } | null;
};

/** Reads settings from an environment. Throws a sentence for a person when one is wrong. */
export function parseSettings(environment: Record<string, string | undefined>): Settings {
  // What is set to nothing, as an empty line of a file of settings does, is not set.
  const given = Object.entries(environment).filter(([, value]) => value !== "");
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Settings can't be used. ${wrong.join("; ")}`);
  }
  const { SMTP_URL: server, SMTP_FROM: from } = parsed.data;
  if (server && !from)
    throw new Error(
      "Settings can't be used. SMTP_FROM: say whom mail is from, such as desk@monitor.example, since SMTP_URL is set",
    );
  const publicUrl = parsed.data.PLUMBLINE_URL ?? `http://localhost:${parsed.data.PORT}`;
  return { ...parsed.data, publicUrl, mail: server && from ? { server, from } : null };
}

const smtpUrlInvalid =
  "not smtp:// or smtps:// with a host, and where it asks for them a user and a password, such as smtp://user:pass@mail.example:587 (what isn't a letter or a digit in them as %40)";
const senderInvalid =
  "not an e-mail address, nor a name with one, such as Desk <desk@monitor.example>";

function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: "custom", message });
  return z.NEVER;
}

function readSmtpUrl(text: string): SmtpServer | null {
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(text);
  const isSecure = protocol === "smtps:";
  if (!isSecure && protocol !== "smtp:") return null;
  if (hostname === "" || !["", "/"].includes(pathname) || search !== "" || hash !== "") return null;
  if ((username === "") !== (password === "")) return null;
  const [user, secret] = [decode(username), decode(password)];
  if (user === null || secret === null) return null;
  return {
    // An address of version 6 stands in brackets in a URL alone.
    host: hostname.replace(/^\[(.*)\]$/, "$1"),
    port: port === "" ? (isSecure ? 465 : 587) : Number(port),
    isSecure,
    login: username === "" ? null : { user, password: secret },
  };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function readSender(text: string): Sender | null {
  const named = /^"?([^"<>\p{Cc}]*?)"?\s*<([^<>\s]+)>$/u.exec(text.trim());
  const address = z.email().safeParse(named?.[2] ?? text.trim());
  return address.success ? { name: named?.[1]?.trim() ?? "", address: address.data } : null;
}

let read: Settings | undefined;

/** The settings of this process, read once. */
export function getSettings(): Settings {
  read ??= parseSettings(process.env);
  return read;
}
