import { getSettings, type MailSettings, type Sender } from "#settings.ts";
import { buildMessage } from "./build-message.ts";
import { type Delivery, deliver } from "./deliver.ts";
import type { Letter } from "./letter.ts";
import { wishesPath } from "./rules-places.ts";

type Posted = { id: string; to: Sender; letter: Letter; publication: string };

/** Sends a mail from the publication, now; whatever the server says to it is an answer. */
export async function post(
  { server, from }: MailSettings,
  { id, to, letter, publication }: Posted,
): Promise<Delivery> {
  const { publicUrl } = getSettings();
  const domain = from.address.slice(from.address.lastIndexOf("@") + 1);
  const message = await buildMessage(letter, {
    from: { name: from.name || publication, address: from.address },
    to,
    messageId: `plumbline.${id}@${domain}`,
    wishesUrl: publicUrl + wishesPath(),
    language: "en",
    at: new Date(),
  });
  const clientName = new URL(publicUrl).hostname;
  return await deliver(server, { from: from.address, to: to.address, message, clientName });
}
