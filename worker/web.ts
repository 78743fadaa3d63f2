import type { Web } from "#domain/press/ask-web.ts";
import { getSettings } from "#settings.ts";

let told: number | null = null;

/** Where web is: as its parent says, which starts it again on another port when it has ended; else as the settings say. */
export const web: Web = {
  port: () => told ?? getSettings().PLUMBLINE_WEB_PORT,
  get publicUrl() {
    return getSettings().publicUrl;
  },
};

/** Hears from the parent where web is now. */
export function hearOfWeb(): void {
  process.on("message", (message) => {
    if (typeof message !== "object" || message === null || !("webPort" in message)) return;
    if (typeof message.webPort === "number") told = message.webPort;
  });
}
