import { StudioPage } from "#components/studio/studio-page.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { getWords } from "#messages/words.ts";

/** Missing and forbidden look the same. */
export default function StudioNotFound() {
  const words = getWords("en", "studio");
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
