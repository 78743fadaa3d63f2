"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { InputField } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select.tsx";
import { shortenAddress } from "#domain/settings/rules-channels.ts";
import { type Channel, channelKinds } from "#domain/settings/view.ts";
import { getSettingsWords } from "#messages/settings.ts";
import { nameKind } from "./channel-kinds.ts";

type Action = FormAction<"done">;

/** A new channel, or another address for one of them. */
export function PlaceChannelForm({ action, channel }: { action: Action; channel?: Channel }) {
  const words = getSettingsWords("en");
  const name = channel ? nameChannel(channel) : "";
  return (
    <StudioForm
      id={channel ? `channel-${channel.address}` : "channel"}
      action={action}
      submit={words(channel ? "save" : "channels.add")}
      {...(channel && {
        fold: words("channels.change", { kind: nameKind(channel.kind) }),
        submitLabel: words("channels.saveOf", { name }),
      })}
      done={words("saved")}
      tone="primary"
      hidden={{ was: channel?.address ?? "" }}
      stored={channel ?? {}}
      labels={{ kind: words("channels.kind"), address: words("channels.address") }}
    >
      {({ field }) => (
        <>
          <SelectField
            {...field("kind")}
            label={words("channels.kind")}
            options={channelKinds.map((value) => ({
              value,
              label: nameKind(value),
            }))}
          />
          <InputField
            {...field("address")}
            label={words("channels.address")}
            hint={words("channels.addressHint")}
            maxLength={300}
            autoComplete="off"
            spellCheck={false}
          />
        </>
      )}
    </StudioForm>
  );
}

export function MoveChannelForm({
  action,
  channel,
  way,
}: {
  action: Action;
  channel: Channel;
  way: "up" | "down";
}) {
  const words = getSettingsWords("en");
  return (
    <StudioForm
      id={`${way}-${channel.address}`}
      action={action}
      submit={words(`channels.${way}`)}
      submitLabel={words(`channels.${way}Of`, { name: nameChannel(channel) })}
      hidden={{ address: channel.address, way }}
    />
  );
}

export function RemoveChannelForm({ action, channel }: { action: Action; channel: Channel }) {
  const words = getSettingsWords("en");
  return (
    <StudioForm
      id={`remove-${channel.address}`}
      action={action}
      submit={words("channels.remove")}
      submitLabel={words("channels.removeOf", { name: nameChannel(channel) })}
      hidden={{ address: channel.address }}
    />
  );
}

/** "Telegram t.me/monitor" */
export function nameChannel(channel: Channel): string {
  return `${nameKind(channel.kind)} ${shortenAddress(channel)}`;
}
