import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getActor, requireStaff } from "#app/_auth/actor.ts";
import { CitingList } from "#components/sources/citing-list.tsx";
import { nameSource } from "#components/sources/source-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { getSource } from "#domain/sources/queries.ts";
import { findUses } from "#domain/sources/queries-citations.ts";
import { getEvidenceWords } from "#messages/evidence.ts";
import { getSourcesWords } from "#messages/sources.ts";

type Props = { params: Promise<{ id: string; n: string }> };

const words = getSourcesWords("en");

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const source = await getSource(await getActor(), (await params).id);
  return { title: source ? nameSource(source) : undefined };
}

/** The briefs that rest on what stands in a capture. */
export default async function CaptureUsesPage({ params }: Props) {
  const actor = await requireStaff();
  const { id, n } = await params;
  const source = await getSource(actor, id);
  const capture = source?.captures.find((each) => String(each.n) === n);
  if (!source || !capture) notFound();
  return (
    <StudioPage
      bar={
        <LinkButton href={`/studio/sources/${id}/captures/${n}`} size="small">
          {getEvidenceWords("en")("room.capture", { n: capture.n })}
        </LinkButton>
      }
    >
      <div className="page-stack">
        <h1>{nameSource(source)}</h1>
        <h2>{words("page.usesTitle")}</h2>
        <CitingList briefs={await findUses(actor, { captureId: capture.id })} />
      </div>
    </StudioPage>
  );
}
