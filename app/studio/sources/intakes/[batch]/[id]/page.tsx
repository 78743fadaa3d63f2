import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { ConfirmForm } from "#components/intakes/confirm-form.tsx";
import { Known } from "#components/intakes/intake-list.tsx";
import { formatBytes } from "#components/sources/format-bytes.ts";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { formatInstantMinute } from "#components/time/instants.ts";
import { getIntake } from "#domain/intakes/queries.ts";
import type { IntakeView } from "#domain/intakes/view.ts";
import { listOrganisations } from "#domain/people/queries.ts";
import { getWords } from "#messages/words.ts";
import { addFromIntakeAction } from "../../actions.ts";

type Props = { params: Promise<{ batch: string; id: string }> };

const words = getWords("en", "intakes");

export const metadata: Metadata = { title: words("confirmTitle") };

export default async function ConfirmIntakePage({ params }: Props) {
  const actor = await requireStaff();
  const { batch, id } = await params;
  const intake = await getIntake(actor, id);
  if (!intake || intake.batchId !== batch) notFound();
  if (intake.sourceId) redirect(`/studio/sources/${intake.sourceId}`);
  const { proposal, finalUrl, fetchedAt, byteLength } = intake;
  if (intake.state !== "ready" || !proposal) redirect(`/studio/sources/intakes/${batch}`);
  const publishers = (await listOrganisations(actor)).map(({ name }) => name);
  return (
    <StudioPage bar={<a href={`/studio/sources/intakes/${batch}`}>{words("backToList")}</a>}>
      <div className="page-stack">
        <h1>{words("confirmTitle")}</h1>
        <Known known={intake.known} />
        <p>
          {words("kept", {
            at: formatInstantMinute(fetchedAt ?? ""),
            url: finalUrl ?? intake.url,
            size: formatBytes(byteLength ?? 0),
          })}
        </p>
        <blockquote lang={proposal.language ?? undefined}>{proposal.opening} …</blockquote>
        <p className="muted">{words("chars", { chars: proposal.chars })}</p>
        <ConfirmForm
          intakeId={id}
          values={toValues(intake)}
          publishers={publishers}
          action={addFromIntakeAction}
        />
      </div>
    </StudioPage>
  );
}

function toValues({ proposal, finalUrl, url }: IntakeView): Record<string, string> {
  return {
    title: proposal?.title ?? "",
    publisher: proposal?.publisher ?? "",
    published: proposal?.published ?? "",
    language: proposal?.language ?? "",
    cslType: proposal?.cslType ?? "webpage",
    url: finalUrl ?? url,
    authors: JSON.stringify(proposal?.authors ?? []),
  };
}
