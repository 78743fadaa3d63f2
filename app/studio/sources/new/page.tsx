import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { AddressForm } from "#components/intakes/address-form.tsx";
import { CaptureForm } from "#components/sources/capture-form.tsx";
import { readRefusal } from "#components/sources/refusal.ts";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { can } from "#domain/auth/can.ts";
import { captureBytesMax } from "#domain/capture/capture-bytes.ts";
import { listOrganisations } from "#domain/people/queries.ts";
import { getIntakesWords } from "#messages/intakes.ts";
import { getSourcesWords } from "#messages/sources.ts";
import type { SearchParams } from "../../read-query.ts";
import { requestIntakesAction } from "../intakes/actions.ts";
import { readHeldText } from "../read-held-text.ts";

const words = getSourcesWords("en");
const intakeWords = getIntakesWords("en");

export const metadata: Metadata = { title: words("add") };

export default async function NewSourcePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  if (!can(actor, "source.create")) notFound();
  const start = readRefusal(await searchParams);
  const values = {
    ...start.values,
    language: start.values.language || "en",
    cslType: start.values.cslType || "webpage",
  };
  const publishers = await listOrganisations(actor);
  return (
    <StudioPage bar={<a href="/studio/sources">{words("backToList")}</a>}>
      <div className="page-stack">
        <h1>{words("add")}</h1>
        <h2>{intakeWords("byAddress")}</h2>
        <p>{intakeWords("byAddressHint")}</p>
        <AddressForm action={requestIntakesAction} />
        <h2 id="upload">{intakeWords("otherwise")}</h2>
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
