import type { SiteLocale } from "#components/site/site-locale.ts";

/** The right of reply: who may have one printed, how to ask for it, and what replies there are. */
export function SiteReply({
  code,
  contact,
  locale: { words },
}: {
  code: string;
  /** An e-mail address or a page. */
  contact: string | null;
  locale: SiteLocale;
}) {
  return (
    <section aria-labelledby="reply">
      <h2 id="reply">{words("sourcePage.reply")}</h2>
      <p>{words("sourcePage.replyText")}</p>
      <p>
        {contact === null
          ? words("sourcePage.replyNobody")
          : words.rich(isPage(contact) ? "sourcePage.replyPage" : "sourcePage.replyMail", {
              code,
              contact,
              link: (text) => (
                <a href={isPage(contact) ? contact : `mailto:${contact}?subject=${code}`}>{text}</a>
              ),
            })}
      </p>
      <p className="muted">{words("sourcePage.replyNone")}</p>
    </section>
  );
}

function isPage(contact: string): boolean {
  return /^https?:/.test(contact);
}
