import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getActor, requireStaff } from "#app/_auth/actor.ts";
import { HeldNotice } from "#components/holds/held-notice.tsx";
import { CaptureForm } from "#components/sources/capture-form.tsx";
import { CapturesList } from "#components/sources/captures-list.tsx";
import { CitingList } from "#components/sources/citing-list.tsx";
import { readRefusal } from "#components/sources/refusal.ts";
import { ReleaseForm } from "#components/sources/release-form.tsx";
import { ReliabilitySection } from "#components/sources/reliability-section.tsx";
import { RepliesSection } from "#components/sources/replies-section.tsx";
import { SourceEditForm } from "#components/sources/source-edit-form.tsx";
import { SourceFacts } from "#components/sources/source-facts.tsx";
import { nameSource } from "#components/sources/source-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { can } from "#domain/auth/can.ts";
import { captureBytesMax } from "#domain/capture/capture-bytes.ts";
import { listHoldsOn } from "#domain/holds/queries-holds.ts";
import { listOrganisations } from "#domain/people/queries.ts";
import { getSource } from "#domain/sources/queries.ts";
import { getReliability } from "#domain/sources/queries-reliability.ts";
import { listReplies } from "#domain/sources/queries-replies.ts";
import type { SourceView } from "#domain/sources/view.ts";
import { sourcePath } from "#domain/urls.ts";
import { getWatch } from "#domain/watch/queries.ts";
import { getHoldsWords } from "#messages/holds.ts";
import { getRedactionsWords } from "#messages/redactions.ts";
import { getSourcesWords } from "#messages/sources.ts";
import { EmbargoLink, EmbargoNotice } from "../../embargoes/embargo-parts.tsx";
import type { SearchParams } from "../../read-query.ts";
import { ThrowAwayPart } from "../../trash/trash-parts.tsx";
import { rateReliabilityAction, releaseSourceAction, updateSourceAction } from "../actions.ts";
import { readHeldText } from "../read-held-text.ts";
import { addReplyAction, releaseReplyAction, withdrawReplyAction } from "../reply-actions.ts";
import { WatchPart } from "./watch-part.tsx";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const words = getSourcesWords("en");

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const source = await getSource(await getActor(), (await params).id);
  return { title: source ? nameSource(source) : words("title") };
}

export default async function SourcePage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const { id } = await params;
  const source = await getSource(actor, id);
  if (!source) notFound();
  const watch = await getWatch(actor, id);
  const start = readRefusal(await searchParams);
  const wasRefused = start.problems.length > 0 || start.duplicate !== null;
  const publishers = (await listOrganisations(actor)).map(({ name }) => name);
  const newest = source.captures.at(-1);
  const standing = describeStanding(source);
  return (
    <StudioPage bar={<a href="/studio/sources">{words("backToList")}</a>}>
      <div className="page-stack">
        <div className="title-line">
          <h1>{nameSource(source)}</h1>
          {newest ? (
            <LinkButton href={`/studio/sources/${id}/captures/${newest.n}`} tone="primary">
              {words("page.read", { n: newest.n })}
            </LinkButton>
          ) : null}
        </div>
        <EmbargoNotice actor={actor} thing={{ kind: "source", id }} />
        <HeldNotice holds={await listHoldsOn(actor, { kind: "source", id })} />
        <p className="chips">
          <Chip>{words("page.code", { code: source.code })}</Chip>
          <Chip>{words(`page.${standing}`)}</Chip>
        </p>
        {standing === "private" ? (
          <p className="muted">{words("page.privateHint")}</p>
        ) : (
          <p>
            <a href={sourcePath(source.code)}>{words("page.public")}</a>
          </p>
        )}
        <SourceFacts source={source} />
        <ReliabilitySection
          sourceId={id}
          publisher={source.publisher}
          reliability={
            await getReliability(actor, {
              sourceId: id,
              publisherId: source.publisher?.id ?? null,
            })
          }
          action={can(actor, "reliability.rate") ? rateReliabilityAction : null}
        />
        {source.url !== null && watch ? (
          <WatchPart
            actor={actor}
            sourceId={id}
            watch={watch}
            captured={source.captures.length > 0}
          />
        ) : null}
        <h2>{words("page.capturesTitle")}</h2>
        {source.captures.length > 0 ? (
          <CapturesList sourceId={id} captures={source.captures} />
        ) : (
          <p>{words("page.noCaptures")}</p>
        )}
        {can(actor, "redaction.request") && source.captures.length > 0 ? (
          <p>
            <a href={`/studio/redactions/new?source=${id}`}>{getRedactionsWords("en")("link")}</a>
          </p>
        ) : null}
        <h2>{words("page.citedTitle")}</h2>
        <CitingList briefs={source.citedBy} />
        <RepliesSection
          sourceId={id}
          replies={await listReplies(actor, id)}
          actions={{
            add: can(actor, "reply.add") ? addReplyAction : null,
            release: can(actor, "reply.release") ? releaseReplyAction : null,
            withdraw: can(actor, "reply.withdraw") ? withdrawReplyAction : null,
          }}
        />
        {can(actor, "capture.add") ? (
          <details className="fold" open={wasRefused || source.captures.length === 0}>
            <summary>{words("page.addCapture")}</summary>
            <CaptureForm
              address={`/studio/sources/${id}/captures/upload`}
              start={start}
              startText={await readHeldText(actor, start)}
              bytesMax={captureBytesMax}
            >
              <p>{words("page.addCaptureHint")}</p>
            </CaptureForm>
          </details>
        ) : null}
        {can(actor, "source.update") ? (
          <details className="fold" id="edit">
            <summary>{words("page.editTitle")}</summary>
            <SourceEditForm action={updateSourceAction} source={source} publishers={publishers} />
          </details>
        ) : null}
        {can(actor, "source.release") && !source.isReleased ? (
          <details className="fold">
            <summary>{words("page.release")}</summary>
            <ReleaseForm action={releaseSourceAction} sourceId={id} />
          </details>
        ) : null}
        {can(actor, "hold.place") ? (
          <p>
            <a href={`/studio/holds?source=${id}`}>{getHoldsWords("en")("place.link")}</a>
          </p>
        ) : null}
        <EmbargoLink actor={actor} thing={{ kind: "source", id }} />
        <ThrowAwayPart actor={actor} thing={{ kind: "source", id }} />
      </div>
    </StudioPage>
  );
}

function describeStanding({ isReleased, citedBy }: SourceView): "released" | "cited" | "private" {
  if (isReleased) return "released";
  return citedBy.some(({ version }) => version !== null) ? "cited" : "private";
}
