import type { FormAction } from "#components/studio/form-state.ts";
import { channelHref, shortenAddress } from "#domain/settings/rules-channels.ts";
import type { Channel } from "#domain/settings/view.ts";
import { getSettingsWords } from "#messages/settings.ts";
import { MoveChannelForm, PlaceChannelForm, RemoveChannelForm } from "./channel-forms.tsx";
import { nameKind } from "./channel-kinds.ts";

type Action = FormAction<"done">;

/** Channels in the order in which readers see them, each with the ways to move, change or remove it, and a form for one more. */
export function ChannelList({
  channels,
  place,
  move,
  remove,
}: {
  channels: readonly Channel[];
  place: Action;
  move: Action;
  remove: Action;
}) {
  const words = getSettingsWords("en");
  return (
    <>
      {channels.length === 0 ? (
        <p className="muted">{words("channels.none")}</p>
      ) : (
        <ol className="listing channel-list">
          {channels.map((channel, at) => (
            <li key={channel.address}>
              <p>
                <strong>{nameKind(channel.kind)}</strong>{" "}
                <a href={channelHref(channel)} rel="noreferrer">
                  {shortenAddress(channel)}
                </a>
              </p>
              <div className="actions">
                {at === 0 ? null : <MoveChannelForm action={move} channel={channel} way="up" />}
                {at === channels.length - 1 ? null : (
                  <MoveChannelForm action={move} channel={channel} way="down" />
                )}
                <RemoveChannelForm action={remove} channel={channel} />
              </div>
              <PlaceChannelForm action={place} channel={channel} />
            </li>
          ))}
        </ol>
      )}
      <h3>{words("channels.more")}</h3>
      <PlaceChannelForm action={place} />
    </>
  );
}
