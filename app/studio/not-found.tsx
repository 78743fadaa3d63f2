import { StudioPage } from "#components/studio/studio-page.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { getStudioWords } from "#messages/studio.ts";

/** Missing and forbidden look the same. */
export default function StudioNotFound() {
  const words = getStudioWords("en");
  return (
    <StudioPage>
      <div className="page-stack">
        <h1>{words("notFoundTitle")}</h1>
        <p>{words("notFoundText")}</p>
        <div>
          <LinkButton href="/studio">{words("backToDesk")}</LinkButton>
        </div>
      </div>
    </StudioPage>
  );
}
