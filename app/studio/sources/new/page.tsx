import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { CaptureForm } from "#components/sources/capture-form.tsx";
import { readRefusal } from "#components/sources/refusal.ts";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { can } from "#domain/auth/can.ts";
import { captureBytesMax } from "#domain/capture/capture-bytes.ts";
import { listOrganisations } from "#domain/people/queries.ts";
import { getWords } from "#messages/words.ts";
import type { SearchParams } from "../../read-query.ts";
import { readHeldText } from "../read-held-text.ts";

const words = getWords("en", "sources");

export const metadata: Metadata = { title: words("add") };

export default async function NewSourcePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  if (!can(actor, "source.create")) notFound();
  const start = readRefusal(await searchParams);
  const values = { ...start.values, language: start.values.language || "en" };
  const publishers = await listOrganisations(actor);
  return (
    <StudioPage bar={<a href="/studio/sources">{words("backToList")}</a>}>
      <div className="page-stack">
        <h1>{words("add")}</h1>
        <CaptureForm
          address="/studio/sources/new/upload"
          start={{ ...start, values }}
          startText={await readHeldText(actor, start)}
          bytesMax={captureBytesMax}
          publishers={publishers.map(({ name }) => name)}
        />
      </div>
    </StudioPage>
  );
}
