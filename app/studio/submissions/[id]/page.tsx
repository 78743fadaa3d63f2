import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireStaff } from "#app/_auth/actor.ts";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { SubmissionCard } from "#components/submissions/card.tsx";
import { Contact } from "#components/submissions/contact.tsx";
import { Credit } from "#components/submissions/credit.tsx";
import { Decide } from "#components/submissions/decide.tsx";
import { Fetched } from "#components/submissions/fetched.tsx";
import { Heading } from "#components/submissions/heading.tsx";
import { QueueKeys } from "#components/submissions/queue-keys.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { can } from "#domain/auth/can.ts";
import { listNearIntake } from "#domain/intakes/queries.ts";
import { findNeighbours, findSubmission } from "#domain/submissions/queries.ts";
import { findAboutEvidence } from "#domain/submissions/queries-about.ts";
import { findSourcing } from "#domain/submissions/queries-sourcing.ts";
import { isWaiting } from "#domain/submissions/view.ts";
import { getSubmissionsWords } from "#messages/submissions.ts";
import { retryIntakeAction } from "../../sources/intakes/actions.ts";
import {
  acceptAction,
  claimAction,
  creditAction,
  declineAction,
  duplicateAction,
  fetchAction,
  openContactAction,
  replyAction,
  spamAction,
} from "../actions.ts";
import { JustDecided } from "../just-decided.tsx";

const words = getSubmissionsWords("en");

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Both head and page ask for it. */
const find = cache(async (id: string) => await findSubmission(await requireStaff(), id));

const titleChars = 60;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const submission = await find((await params).id);
  if (!submission) return { title: words("title") };
  const { kind, text } = submission;
  return { title: `${words(`kind.${kind}`)}: ${text.slice(0, titleChars)}` };
}

const actions = {
  claim: claimAction,
  accept: acceptAction,
  decline: declineAction,
  duplicate: duplicateAction,
  spam: spamAction,
  reply: replyAction,
};

export default async function SubmissionPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const submission = await find((await params).id);
  if (!submission) notFound();
  const { decided } = await searchParams;
  const mayDecide = isWaiting(submission.state) && can(actor, "submission.decide");
  const sourcing = await findSourcing(actor, submission);
  const { before, after } = await findNeighbours(actor, submission);
  return (
    <StudioPage bar={<span className="title">{words("title")}</span>}>
      <div className="page-stack">
        <Heading key={submission.id} isArrivedAt={decided !== undefined}>
          {words(`kind.${submission.kind}`)} <Chip>{words(`state.${submission.state}`)}</Chip>
        </Heading>
        <JustDecided actor={actor} id={decided} />
        <nav className="actions" aria-label={words("title")}>
          <LinkButton href="/studio/submissions">{words("back")}</LinkButton>
          {before === null ? null : (
            <LinkButton href={`/studio/submissions/${before}`} data-key="previous">
              {words("previous")}
            </LinkButton>
          )}
          {after === null ? null : (
            <LinkButton href={`/studio/submissions/${after}`} data-key="next">
              {words("next")}
            </LinkButton>
          )}
          <QueueKeys of="card" />
        </nav>
        <SubmissionCard submission={submission}>
          <Fetched
            key={`fetched ${submission.id}`}
            submissionId={submission.id}
            intake={sourcing.intake}
            near={sourcing.intake ? await listNearIntake(actor, sourcing.intake) : []}
            fetch={mayDecide && submission.address !== null ? fetchAction : null}
            retry={retryIntakeAction}
          />
        </SubmissionCard>
        {submission.source && submission.credit !== null && can(actor, "submission.decide") ? (
          <Credit key={`credit ${submission.id}`} submission={submission} action={creditAction} />
        ) : null}
        {submission.hasContact ? (
          <Contact
            key={submission.id}
            id={submission.id}
            open={can(actor, "submission.open-contact") ? openContactAction : null}
          />
        ) : null}
        {mayDecide ? (
          <Decide
            key={submission.id}
            submission={submission}
            sourcing={sourcing}
            challenged={
              submission.about === null ? null : await findAboutEvidence(submission.about)
            }
            isMine={submission.claimedBy?.id === actor.id}
            actions={actions}
          />
        ) : null}
      </div>
    </StudioPage>
  );
}
