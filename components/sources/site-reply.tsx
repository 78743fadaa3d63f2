import type { SiteLocale } from "#components/site/site-locale.ts";
import { formatInstantDay } from "#components/time/instants.ts";
import { sequence } from "#components/ui/sequence.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import type { PublicReply } from "#domain/sources/public-view.ts";

/** The right of reply: who may have one printed, how to ask for it, and what replies there are. */
export function SiteReply({
  code,
  contact,
  replies,
  locale,
}: {
  code: string;
  /** An e-mail address or a page. */
  contact: string | null;
  replies: readonly PublicReply[];
  locale: SiteLocale;
}) {
  const { words } = locale;
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
                <a
                  key="link"
                  href={isPage(contact) ? contact : `mailto:${contact}?subject=${code}`}
                >
                  {text}
                </a>
              ),
            })}
      </p>
      {replies.length === 0 ? <p className="muted">{words("sourcePage.replyNone")}</p> : null}
      {replies.length > 0 ? (
        <>
          <h3 id="replies">{words("sourcePage.replies")}</h3>
          <ol className="replies" aria-labelledby="replies">
            {replies.map((reply) => (
              <li key={reply.id}>
                <Reply reply={reply} locale={locale} />
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </section>
  );
}

/** Their words, said to be theirs; of a withdrawn reply why it is gone. */
function Reply({ reply, locale }: { reply: PublicReply; locale: SiteLocale }) {
  const { words, language } = locale;
  const { text, saidBy: name, receivedOn, withdrawnAt, withdrawnNote: note } = reply;
  const day = formatEdtf(receivedOn, language);
  if (text === null)
    return (
      <p className="muted">
        {words("sourcePage.replyWithdrawn", {
          ...{ name, day, note: note ?? "" },
          gone: formatInstantDay(withdrawnAt ?? "", language),
        })}
      </p>
    );
  return (
    <figure className="reply">
      <figcaption>
        <b>{words("sourcePage.replyFrom", { name, day })}</b>
      </figcaption>
      <blockquote lang={reply.language} dir="auto">
        {sequence(text.split(/\n{2,}/u), (part) => (
          <p>{part}</p>
        ))}
      </blockquote>
      <p className="muted">{words("sourcePage.replyTheirs")}</p>
    </figure>
  );
}

function isPage(contact: string): boolean {
  return /^https?:/.test(contact);
}
