import type { FormAction } from "#components/studio/form-state.ts";
import type { MailHouse } from "#domain/mail/view-mail.ts";
import { mailWords as words } from "./mail-words.ts";
import { TroubledMails } from "./sent-mails.tsx";
import { TestMailForm } from "./test-mail-form.tsx";

/** How mail does, for who looks after the house. */
export function MailHouseSection({
  house: { server, waiting, troubled },
  test,
}: {
  house: MailHouse;
  test: FormAction<"done">;
}) {
  return (
    <>
      <h2 id="mail">{words("house.title")}</h2>
      {server ? (
        <>
          <p>
            {words("house.server", { ...server, port: String(server.port) })}{" "}
            {words("house.waiting", { count: waiting })}
          </p>
          <TestMailForm action={test} />
        </>
      ) : (
        <p>{words("house.off")}</p>
      )}
      {troubled.length > 0 ? <TroubledMails mails={troubled} /> : null}
    </>
  );
}
