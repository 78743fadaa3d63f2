import type { ChannelKind } from "#domain/settings/view.ts";
import { getSettingsWords } from "#messages/settings.ts";

/** As readers have it. */
export function nameKind(kind: ChannelKind): string {
  return getSettingsWords("en")(`channels.kinds.${kind}`);
}
