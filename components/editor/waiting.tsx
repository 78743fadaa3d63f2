import { StudioPage } from "#components/studio/studio-page.tsx";
import { editorWords as words } from "./words.ts";

/** While the draft is opened; all there is without script. */
export function Waiting({ title }: { title: string }) {
  return (
    <StudioPage bar={<span className="title">{title}</span>}>
      <p role="status">{words("opening")}</p>
      <noscript>
        <p>{words("needsScript")}</p>
      </noscript>
    </StudioPage>
  );
}
