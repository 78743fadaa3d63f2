import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getActor, requireStaff } from "#app/_auth/actor.ts";
import { toBoundWords, toProposals } from "#components/capture/build-room.ts";
import { MarkedText } from "#components/capture/marked-text.tsx";
import { ReadingRoom } from "#components/capture/reading-room.tsx";
import type { RoomActions } from "#components/capture/room-types.ts";
import { nameMethod, ShortHash } from "#components/sources/captures-list.tsx";
import { nameSource } from "#components/sources/source-list.tsx";
import { formatInstantDay } from "#components/time/instants.ts";
import { Chip } from "#components/ui/chip.tsx";
import { dot } from "#components/ui/dot.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { getReadingRoom } from "#domain/capture/queries.ts";
import type { ReadingRoom as ReadingRoomView } from "#domain/capture/view.ts";
import { analyse } from "#domain/evidence/extract/analysis.ts";
import { listIndicators } from "#domain/indicators/queries.ts";
import { listSeriesOf } from "#domain/indicators/queries-rivals.ts";
import { getSource } from "#domain/sources/queries.ts";
import { getWords } from "#messages/words.ts";
import {
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
import { toSeriesChoice } from "../room-views.ts";
import { listKnownSpeakers } from "./known-speakers.ts";

type Props = { params: Promise<{ id: string; n: string }> };

const words = getWords("en", "evidence");
const sourceWords = getWords("en", "sources");

const actions: RoomActions = {
  makeQuote: makeQuoteAction,
  makeStatistic: makeStatisticAction,
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

export default async function ReadingRoomPage({ params }: Props) {
  const actor = await requireStaff();
  const { id, n } = await params;
  const source = await getSource(actor, id);
  const capture = source?.captures.find((each) => String(each.n) === n);
  const view = capture && (await getReadingRoom(actor, capture.id));
  if (!view) notFound();
  const bar = <RoomBar view={view} />;
  if (view.layer.text === null) {
    return (
      <>
        <section className="studio-bar" aria-label={getWords("en", "studio")("thisPage")}>
          {bar}
        </section>
        <main className="studio-doc" id="content" tabIndex={-1}>
          <EmptyState title={words("room.redacted")} />
        </main>
      </>
    );
  }
  return await renderRoom(actor, view, view.layer.text);
}

async function renderRoom(actor: Actor, view: ReadingRoomView, text: string) {
  const { source, layer } = view;
  const { sentences } = analyse(text, { language: source.language });
  const proposals = toProposals(view.proposals, { text, blocks: layer.blocks, sentences });
  const bound = toBoundWords(view.passages, view);
  const decided = view.proposals.flatMap(({ id, decided: how }) => {
    if (!how) return [];
    const status = how.decision === "dismissed" ? ("dismissed" as const) : ("accepted" as const);
    return [[id, { status, became: how.became }] as const];
  });
  const becameOf = new Map(
    view.proposals.flatMap(({ id, decided: how }) =>
      how?.became?.kind === "statistic" ? [[id, how.became.id] as const] : [],
    ),
  );
  const [speakers, seriesOf, indicators] = await Promise.all([
    listKnownSpeakers(actor, proposals, source.published),
    listSeriesOf(actor, [...becameOf.values()]),
    listIndicators(actor),
  ]);
  const series = [...becameOf].flatMap(([id, statisticId]) => {
    const option = seriesOf.get(statisticId);
    return option ? [[id, toSeriesChoice(option)] as const] : [];
  });
  return (
    <ReadingRoom
      key={layer.id}
      bar={<RoomBar view={view} />}
      textLayerId={layer.id}
      text={text}
      language={source.language}
      published={source.published ?? ""}
      proposals={proposals}
      decided={decided}
      bound={bound}
      speakers={speakers}
      series={series}
      indicators={(indicators ?? []).map(({ id, title, unit }) => ({ id, title, unit }))}
      mayDecide={can(actor, "proposal.decide")}
      actions={actions}
    >
      <MarkedText
        text={text}
        blocks={layer.blocks}
        language={source.language}
        proposals={proposals}
        statuses={new Map(decided.map(([id, { status }]) => [id, status]))}
        bound={bound}
      />
    </ReadingRoom>
  );
}

function RoomBar({ view: { source, capture } }: { view: ReadingRoomView }) {
  const path = `/studio/sources/${source.id}`;
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
      <LinkButton href={path} size="small">
        {words("room.source")}
      </LinkButton>
    </>
  );
}
