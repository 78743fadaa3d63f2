import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { formatInstantMinute } from "#components/time/instants.ts";
import type { FactorView } from "#domain/factors/queries.ts";
import { getFactorWords } from "#messages/factors.ts";
import { RenewCodesForm } from "./renew-codes-form.tsx";

const words = getFactorWords("en");

/** One's own second factor, on the page of one's account. */
export function OwnFactor({
  factor,
  staffId,
  renew,
  remove,
}: {
  factor: FactorView;
  staffId: string;
  renew: FormAction<string[]>;
  remove: FormAction<"done">;
}) {
  if (!factor.since) {
    return (
      <>
        <p>{words("account.off")}</p>
        <p>
          <a href="/studio/second-factor?next=/studio/account">{words("account.setUp")}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <p>{words("account.on", { since: formatInstantMinute(factor.since.toISOString()) })}</p>
      <p>{words("recovery.left", { count: factor.recoveryCodesLeft })}</p>
      <RenewCodesForm action={renew} />
      <p>{words("account.removeHint")}</p>
      <StudioForm
        id="remove-factor"
        action={remove}
        submit={words("account.remove")}
        hidden={{ staffId }}
      />
    </>
  );
}

/** Another's, for an admin: what was lost can be taken away. */
export function MemberFactor({
  factor,
  staffId,
  remove,
}: {
  factor: FactorView;
  staffId: string;
  remove: FormAction<"done">;
}) {
  if (!factor.since) return <p>{words("member.off")}</p>;
  return (
    <>
      <p>{words("member.on", { since: formatInstantMinute(factor.since.toISOString()) })}</p>
      <p>{words("member.removeHint")}</p>
      <StudioForm
        id="remove-factor"
        action={remove}
        submit={words("member.remove")}
        hidden={{ staffId }}
      />
    </>
  );
}
