import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getActor, requireStaff } from "#app/_auth/actor.ts";
import { MarkedText } from "#components/capture/marked-text.tsx";
import { cutParts, findPart } from "#components/capture/parts.ts";
import { type PictureActions, PictureRoom } from "#components/capture/picture-room.tsx";
import { ReadingRoom } from "#components/capture/reading-room.tsx";
import { type PlayedRecording, RecordingRoom } from "#components/capture/recording-room.tsx";
import type { RoomActions } from "#components/capture/room-types.ts";
import { nameMethod, ShortHash } from "#components/sources/captures-list.tsx";
import { nameLanguage } from "#components/sources/name-language.ts";
import { nameSource } from "#components/sources/source-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { formatInstantDay } from "#components/time/instants.ts";
import { Chip } from "#components/ui/chip.tsx";
import { dot } from "#components/ui/dot.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { getReadingRoom } from "#domain/capture/queries.ts";
import { listPicturePages } from "#domain/capture/queries-pages.ts";
import { listTranscribedRegions } from "#domain/capture/queries-regions.ts";
import { listTranscribedSpans } from "#domain/capture/queries-spans.ts";
import { listTranscripts } from "#domain/capture/queries-transcripts.ts";
import { choosePage } from "#domain/capture/rules-pages.ts";
import type { ReadingRoom as ReadingRoomView } from "#domain/capture/view.ts";
import type { PagesOfCapture } from "#domain/capture/view-regions.ts";
import { isRecordingType } from "#domain/media/rules.ts";
import { getSource } from "#domain/sources/queries.ts";
import type { CaptureListing } from "#domain/sources/view.ts";
import { getEvidenceWords } from "#messages/evidence.ts";
import { getSourcesWords } from "#messages/sources.ts";
import { readParam, type SearchParams } from "../../../../read-query.ts";
import {
  addWitnessAction,
  dismissAction,
  findOrganisationsAction,
  findSeriesAction,
  findSpeakersAction,
  listRivalsAction,
  makePassageAction,
  makeQuoteAction,
  makeStatisticAction,
  readFigureAction,
  undoDecisionAction,
  withdrawAction,
} from "../actions.ts";
import { addTranscriptAction, markSpanAction } from "../recording-actions.ts";
import {
  checkTranscriptionAction,
  markRegionAction,
  requestPagesAction,
} from "../region-actions.ts";
import { buildRoom } from "./build-room.ts";

type Props = { params: Promise<{ id: string; n: string }>; searchParams: SearchParams };

const words = getEvidenceWords("en");
const sourceWords = getSourcesWords("en");

const actions: RoomActions = {
  makeQuote: makeQuoteAction,
  makeStatistic: makeStatisticAction,
  addWitness: addWitnessAction,
  makePassage: makePassageAction,
  dismiss: dismissAction,
  undoDecision: undoDecisionAction,
  withdraw: withdrawAction,
  findSpeakers: findSpeakersAction,
  findSeries: findSeriesAction,
  findOrganisations: findOrganisationsAction,
  listRivals: listRivalsAction,
  readFigure: readFigureAction,
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const source = await getSource(await getActor(), (await params).id);
  return { title: source ? words("room.title", { title: nameSource(source) }) : undefined };
}

export default async function ReadingRoomPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const { id, n } = await params;
  const source = await getSource(actor, id);
  const capture = source?.captures.find((each) => String(each.n) === n);
  const view = capture && (await getReadingRoom(actor, capture.id));
  if (!view) notFound();
  const { layer } = view;
  const asked = await searchParams;
  const pages = await listPicturePages(actor, view.capture.id);
  const page = choosePage(pages, readParam(asked, "page"));
  if (page && (layer.text === "" || readParam(asked, "page") !== "")) {
    return (
      <StudioPage bar={<RoomBar view={view} />}>
        <PictureRoom
          captureId={view.capture.id}
          path={`/studio/sources/${id}/captures/${n}`}
          language={view.source.language}
          pages={pages}
          page={page}
          regions={await listTranscribedRegions(actor, view.capture.id, page.page)}
          hasText={layer.text !== ""}
          actions={choosePictureActions(actor)}
          staffId={actor.id}
        />
      </StudioPage>
    );
  }
  const isOfTimes = view.capture.method === "transcription" && readParam(asked, "times") === "1";
  const isHeard = isOfTimes || isRecordingType(view.capture.mediaType);
  if (isHeard && !view.capture.isRedacted) {
    return (
      <StudioPage bar={<RoomBar view={view} isOfTimes={isOfTimes} />}>
        <RecordingRoom
          {...(await listHeard(actor, view.capture.id))}
          captureId={view.capture.id}
          language={view.source.language}
          recording={isOfTimes ? null : toPlayed(view)}
          address={view.source.url}
          mark={can(actor, "passage.create") ? markSpanAction : null}
          check={can(actor, "transcription.check") ? checkTranscriptionAction : null}
          addTranscript={can(actor, "capture.add") ? addTranscriptAction : null}
          staffId={actor.id}
        />
      </StudioPage>
    );
  }
  const parts = cutParts(layer.blocks);
  const found = findPart(parts, {
    part: readParam(asked, "part"),
    paragraph: readParam(asked, "paragraph"),
  });
  if (layer.text === null || !found) {
    return (
      <StudioPage bar={<RoomBar view={view} />}>
        <EmptyState title={words("room.redacted")} />
      </StudioPage>
    );
  }
  const { part, n: at } = found;
  const room = await buildRoom(actor, view, part);
  return (
    <ReadingRoom
      key={`${layer.id} ${at}`}
      bar={
        <>
          <RoomBar view={view} />
          {parts.length > 1 ? (
            <PartLinks path={`/studio/sources/${id}/captures/${n}`} at={at} of={parts.length} />
          ) : null}
        </>
      }
      {...room}
      mayDecide={can(actor, "proposal.decide")}
      actions={actions}
    >
      <RoomNotices view={view} pages={pages} newest={findNewest(source?.captures ?? [])} />
      <MarkedText
        text={layer.text}
        blocks={part.blocks}
        paragraph={part.paragraph}
        language={layer.language}
        proposals={room.proposals}
        statuses={new Map(room.decided.map(([proposalId, { status }]) => [proposalId, status]))}
        bound={room.bound}
      />
    </ReadingRoom>
  );
}

function findNewest(captures: readonly CaptureListing[]): CaptureListing | undefined {
  return captures.toSorted((a, b) => Number(b.capturedAt) - Number(a.capturedAt))[0];
}

function choosePictureActions(actor: Actor): PictureActions {
  const mayMark = can(actor, "passage.create");
  return {
    mark: mayMark ? markRegionAction : null,
    requestPages: mayMark ? requestPagesAction : null,
    check: can(actor, "transcription.check") ? checkTranscriptionAction : null,
  };
}

async function listHeard(actor: Actor, captureId: string) {
  const spans = await listTranscribedSpans(actor, captureId);
  return { spans, transcripts: await listTranscripts(actor, captureId) };
}

function toPlayed({ source, capture }: ReadingRoomView): PlayedRecording {
  return {
    url: `/studio/sources/${source.id}/captures/${capture.n}/recording`,
    mediaType: capture.mediaType ?? "",
    durationSeconds: capture.durationSeconds,
  };
}

function PartLinks({ path, at, of }: { path: string; at: number; of: number }) {
  return (
    <nav className="part-links" aria-label={words("room.parts")}>
      {at > 1 ? <a href={`${path}?part=${at - 1}`}>{words("room.partBefore")}</a> : null}
      <span>{words("room.part", { at, of })}</span>
      {at < of ? <a href={`${path}?part=${at + 1}`}>{words("room.partAfter")}</a> : null}
    </nav>
  );
}

/** What a reader of the proposals has to know of how they came about. */
function RoomNotices({
  view: { source, capture, layer },
  pages,
  newest,
}: {
  view: ReadingRoomView;
  pages: PagesOfCapture;
  newest: CaptureListing | undefined;
}) {
  const { proposedTo } = layer;
  const path = `/studio/sources/${source.id}`;
  const [firstPicture] = pages;
  return (
    <>
      {newest && newest.n !== capture.n ? (
        <Notice>
          {words("room.newer", {
            n: newest.n,
            day: formatInstantDay(newest.capturedAt.toISOString(), "en"),
          })}{" "}
          <a href={`${path}/captures/${newest.n}`}>{words("room.readNewer", { n: newest.n })}</a>
          {dot}
          <a href={`${path}/changes?from=${capture.n}&to=${newest.n}`}>{words("room.changed")}</a>
        </Notice>
      ) : null}
      {firstPicture ? (
        <Notice>
          {words("room.picture.someArePictures", { count: pages.length })}{" "}
          <a href={`${path}/captures/${capture.n}?page=${firstPicture.page}`}>
            {words("room.picture.readThem", { count: pages.length })}
          </a>
        </Notice>
      ) : null}
      {layer.language === source.language ? null : (
        <Notice tone="warn">
          {words("room.otherLanguage", {
            said: nameLanguage(source.language),
            read: nameLanguage(layer.language),
          })}
        </Notice>
      )}
      {proposedTo === null ? null : (
        <Notice>
          {words("room.proposedTo", {
            paragraph: layer.blocks.findLastIndex(({ start }) => start < proposedTo) + 1,
            of: layer.blocks.length,
          })}
        </Notice>
      )}
    </>
  );
}

function RoomBar({
  view: { source, capture },
  isOfTimes = false,
}: {
  view: ReadingRoomView;
  /** Of notes of ours: the page of what was heard when, not of the notes themselves. */
  isOfTimes?: boolean;
}) {
  const path = `/studio/sources/${source.id}`;
  const room = `${path}/captures/${capture.n}`;
  return (
    <>
      <h1 className="title">{nameSource(source)}</h1>
      <Chip>
        {[
          words("room.capture", { n: capture.n }),
          sourceWords(nameMethod(capture.method)),
          formatInstantDay(capture.capturedAt.toISOString(), "en"),
        ].join(dot)}
        {capture.sha256 ? (
          <>
            {`${dot}sha256 `}
            <ShortHash hex={capture.sha256} />
          </>
        ) : (
          `${dot}${words("room.ourNote")}`
        )}
      </Chip>
      {capture.method === "transcription" ? (
        <LinkButton href={isOfTimes ? room : `${room}?times=1`} size="small">
          {words(isOfTimes ? "room.recording.linkBack" : "room.recording.link")}
        </LinkButton>
      ) : null}
      <LinkButton href={`${room}/uses`} size="small">
        {sourceWords("page.usesLink")}
      </LinkButton>
      <LinkButton href={path} size="small">
        {words("room.source")}
      </LinkButton>
    </>
  );
}
