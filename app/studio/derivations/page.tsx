import type { Metadata } from "next";
import { requireStaff } from "#app/_auth/actor.ts";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { getWords } from "#messages/words.ts";

const words = getWords("en", "indicators");

export const metadata: Metadata = { title: words("derivations.title") };

export default async function DerivationsPage() {
  await requireStaff();
  return (
    <StudioPage>
      <div className="page-stack">
        <h1>{words("derivations.title")}</h1>
      </div>
    </StudioPage>
  );
}
