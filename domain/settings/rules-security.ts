/** Half a year: whoever finds an older copy is to look again. */
const validDays = 180;

type Named = { contact: string; publicUrl: string; now: Date };

/** Whom to tell of a hole, as RFC 9116 writes it. `contact` is an e-mail address or a page. */
export function writeSecurityContact({ contact, publicUrl, now }: Named): string {
  const expires = new Date(now);
  expires.setUTCHours(0, 0, 0, 0);
  expires.setUTCDate(expires.getUTCDate() + validDays);
  const lines = [
    `Contact: ${/^https?:/i.test(contact) ? contact : `mailto:${contact}`}`,
    `Expires: ${expires.toISOString()}`,
    "Preferred-Languages: en, ru, be",
    `Canonical: ${publicUrl}/.well-known/security.txt`,
  ];
  return lines.map((line) => `${line}\n`).join("");
}
