import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getActor, requireStaff } from "#app/_auth/actor.ts";
import { DescribeForm } from "#components/media/describe-form.tsx";
import { CitingList } from "#components/sources/citing-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { formatInstantDay } from "#components/time/instants.ts";
import { dot } from "#components/ui/dot.ts";
import { HeldPicture } from "#components/ui/held-picture.tsx";
import { can } from "#domain/auth/can.ts";
import { chooseByLanguage } from "#domain/by-language.ts";
import { findPicture } from "#domain/media/queries.ts";
import { findUses } from "#domain/sources/queries-citations.ts";
import { getMediaWords } from "#messages/media.ts";
import { ThrowAwayPart, TrashNotice } from "../../trash/trash-parts.tsx";
import { describePictureAction } from "../actions.ts";

type Props = { params: Promise<{ id: string }> };

const words = getMediaWords("en");

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const picture = await findPicture(await getActor(), (await params).id);
  return { title: picture?.fileName ?? words("untitled") };
}

/** A picture of ours, and the briefs that show it. */
export default async function PicturePage({ params }: Props) {
  const actor = await requireStaff();
  const picture = await findPicture(actor, (await params).id);
  if (!picture) notFound();
  const { id, width, height, fileName, credit, descriptions, createdAt } = picture;
  const said = Object.entries(descriptions);
  return (
    <StudioPage>
      <div className="page-stack">
        <h1>{fileName ?? words("untitled")}</h1>
        <TrashNotice actor={actor} thing={{ kind: "media", id: id }} />
        <p>
          {[
            credit === null ? words("noCredit") : words("credit", { credit }),
            words("size", { width, height }),
            words("uploaded", { day: formatInstantDay(createdAt, "en") }),
          ].join(dot)}
        </p>
        <HeldPicture
          picture={picture}
          alt={chooseByLanguage(descriptions) || (fileName ?? words("untitled"))}
          className="kept-picture"
        />
        {said.length > 0 ? (
          <>
            <p>{words("shows")}</p>
            <ul>
              {said.map(([language, text]) => (
                <li key={language} lang={language}>
                  {text}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {can(actor, "media.update") ? (
          <DescribeForm action={describePictureAction} picture={picture} />
        ) : null}
        <h2>{words("usesTitle")}</h2>
        <CitingList briefs={await findUses(actor, { mediaId: id })} />
        <ThrowAwayPart actor={actor} thing={{ kind: "media", id: id }} />
      </div>
    </StudioPage>
  );
}
