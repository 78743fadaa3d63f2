import type { SmtpServer } from "#settings.ts";

export function isThisMachine(host: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host);
}

/** Whether a connection that begins in the open must become a safe one: else a password would go over it for all to read. */
export function mustUpgrade({ host, isSecure, login }: SmtpServer): boolean {
  return !isSecure && login !== null && !isThisMachine(host);
}
