import { updateSettings } from "#domain/settings/commands.ts";
import { moveChannel, placeChannel, removeChannel } from "#domain/settings/commands-channels.ts";
import type { CommandCases } from "./command-case.ts";

export const cases: CommandCases = {
  updateSettings: {
    action: "settings.update",
    run: (actor) => updateSettings(actor, { name: "Union State Monitor" }),
  },
  placeChannel: {
    action: "settings.update",
    run: (actor) => placeChannel(actor, { kind: "telegram", address: "https://t.me/monitor" }),
  },
  moveChannel: {
    action: "settings.update",
    run: (actor) => moveChannel(actor, { address: "https://t.me/monitor", way: "up" }),
  },
  removeChannel: {
    action: "settings.update",
    run: (actor) => removeChannel(actor, { address: "https://t.me/monitor" }),
  },
};
