import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { imprintTag } from "#domain/tags.ts";
import { parseChannel, parseChannelMove, parseChannelRemoval } from "./parse-settings.ts";
import { channelsMax, moveInList, readChannelAddress } from "./rules-channels.ts";
import { readChannels } from "./stored.ts";
import type { Channel } from "./view.ts";
import { lockSettings, setSetting } from "./writes.ts";

type Named = Result<{ address: string }>;
const key = "publication.channels";

/**
 * Names a place where the publication speaks too, as the last in the order; with `was`, puts it in the place of the one that had that address. Refused where another has its address
 * (`settings.channelTaken`), or the one that it was is gone (`thing.changed`).
 */
export async function placeChannel(actor: Actor, input: unknown): Promise<Named> {
  if (!can(actor, "settings.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseChannel(input);
  if (!parsed.ok) return parsed;
  const { kind, was } = parsed.value;
  const read = readChannelAddress(kind, parsed.value.address);
  if (!read.ok) return fail(sayWrong(read));
  const channel = { kind, address: read.address };
  return await changeChannels(actor, channel.address, (channels) => {
    const others = channels.filter(({ address }) => address !== was);
    if (was !== undefined && others.length === channels.length) return { code: "thing.changed" };
    if (others.some(({ address }) => address === channel.address))
      return { code: "settings.channelTaken", field: "address" };
    if (was !== undefined) return channels.map((one) => (one.address === was ? channel : one));
    if (channels.length >= channelsMax)
      return { code: "settings.channelsFull", values: { max: channelsMax } };
    return [...channels, channel];
  });
}

/** Puts a channel before the one that stands before it, or after the one after it. The first isn't moved up, nor the last down: that changes nothing. */
export async function moveChannel(actor: Actor, input: unknown): Promise<Named> {
  if (!can(actor, "settings.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseChannelMove(input);
  if (!parsed.ok) return parsed;
  const { address, way } = parsed.value;
  return await changeChannels(actor, address, (channels) =>
    channels.some((one) => one.address === address)
      ? moveInList(channels, address, way)
      : { code: "thing.notFound" },
  );
}

/** Names it no longer; one that isn't there any more is told so. */
export async function removeChannel(actor: Actor, input: unknown): Promise<Named> {
  if (!can(actor, "settings.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseChannelRemoval(input);
  if (!parsed.ok) return parsed;
  const { address } = parsed.value;
  return await changeChannels(actor, address, (channels) => {
    const others = channels.filter((one) => one.address !== address);
    return others.length === channels.length ? { code: "thing.notFound" } : others;
  });
}

/** Changes the list as it stands, whoever changed it last: `change` gives it as it is to be, or why it can't. */
async function changeChannels(
  actor: Actor,
  address: string,
  change: (channels: Channel[]) => Channel[] | Problem,
): Promise<Named> {
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    const held = (await lockSettings(tx, [key])).get(key);
    const channels = readChannels(held?.value);
    const value = change(channels);
    if (!Array.isArray(value)) return fail(value);
    if (isSame(value, channels)) return succeed({ address });
    const row = { key, value, isPublic: true, updatedBy: toStaffId(actor) };
    // Only of two who name the first channel at once can one be late.
    if (!(await setSetting(tx, row, held?.revision ?? 0))) return fail({ code: "thing.changed" });
    audit({ action: "settings.update", thing: "settings", thingId: key, detail: { address } });
    touch(imprintTag);
    return succeed({ address });
  });
}

function isSame(one: readonly Channel[], other: readonly Channel[]): boolean {
  const write = (channels: readonly Channel[]) =>
    channels.map(({ kind, address }) => `${kind} ${address}`).join("\n");
  return write(one) === write(other);
}

function sayWrong(read: Extract<ReturnType<typeof readChannelAddress>, { ok: false }>): Problem {
  const field = "address";
  switch (read.wrong) {
    case "host":
      return { code: "settings.channelElsewhere", field, values: { host: read.host } };
    case "email":
      return { code: "auth.emailInvalid", field };
    case "address":
      return { code: "settings.channelAddressInvalid", field };
  }
}
