import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { ConfirmForm } from "#components/intakes/confirm-form.tsx";
import { type FieldReadings, toFieldReadings } from "#components/intakes/field-readings.ts";
import { Known } from "#components/intakes/intake-list.tsx";
import { KeepForm } from "#components/intakes/keep-form.tsx";
import { NearTexts } from "#components/intakes/near-texts.tsx";
import { RecordingOffer } from "#components/intakes/recording-offer.tsx";
import { sayWarning } from "#components/intakes/say-warning.ts";
import { isClosed, uploadPath } from "#components/intakes/upload-path.ts";
import { formatBytes } from "#components/sources/format-bytes.ts";
import { sayPost } from "#components/sources/say-post.ts";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { formatInstantMinute } from "#components/time/instants.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { isRecordingType } from "#domain/capture/rules-recordings.ts";
import { getIntake, listNearIntake } from "#domain/intakes/queries.ts";
import { lacksRecording } from "#domain/intakes/view.ts";
import { listOrganisations } from "#domain/people/queries.ts";
import { getIntakesWords } from "#messages/intakes.ts";
import { addFromIntakeAction, keepFromIntakeAction } from "../../actions.ts";

type Props = { params: Promise<{ batch: string; id: string }> };

const words = getIntakesWords("en");

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
  const url = finalUrl ?? intake.url;
  const warning = sayWarning(proposal);
  const readings: FieldReadings = {
    url: { value: url, said: url, origin: null, other: null },
    cslType: { value: "webpage", said: "", origin: null, other: null },
    ...toFieldReadings(proposal),
  };
  return (
    <StudioPage bar={<a href={`/studio/sources/intakes/${batch}`}>{words("backToList")}</a>}>
      <div className="page-stack">
        <h1>{words("confirmTitle")}</h1>
        <Known {...{ ...intake, known: [], knownByDoi: [] }} />
        {(["known", "knownByDoi"] as const).map((kind) =>
          intake[kind].length === 0 ? null : (
            <Notice key={kind} tone="warn">
              <strong>{words(kind)}</strong>
              {intake[kind].map((source) => (
                <KeepForm
                  key={source.id}
                  {...{ intakeId: id, source }}
                  action={keepFromIntakeAction}
                />
              ))}
            </Notice>
          ),
        )}
        <NearTexts texts={await listNearIntake(actor, intake)} />
        <p>
          {words("kept", {
            at: formatInstantMinute(fetchedAt ?? ""),
            url,
            size: formatBytes(byteLength ?? 0),
          })}
        </p>
        {proposal.post ? <p>{sayPost(proposal.post)}</p> : null}
        {proposal.chars === 0 ? (
          <p>{words(isRecordingType(intake.mediaType) ? "recording" : "picture")}</p>
        ) : (
          <>
            <blockquote className="text-opening" lang={proposal.language?.value}>
              {proposal.opening} …
            </blockquote>
            <p className="muted">{words("chars", { chars: proposal.chars })}</p>
          </>
        )}
        {proposal.isTable ? <p>{words("table")}</p> : null}
        {lacksRecording(intake) ? <RecordingOffer intake={intake} /> : null}
        {warning ? <Notice tone="warn">{warning}</Notice> : null}
        {isClosed(intake) ? (
          <>
            <p>{words("uploadHint")}</p>
            <p>
              <LinkButton href={uploadPath(intake)}>{words("upload")}</LinkButton>
            </p>
          </>
        ) : null}
        {intake.known.length + intake.knownByDoi.length > 0 ? <h2>{words("asAnother")}</h2> : null}
        <ConfirmForm
          intakeId={id}
          readings={readings}
          publishers={publishers}
          action={addFromIntakeAction}
        />
      </div>
    </StudioPage>
  );
}
