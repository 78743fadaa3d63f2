import { nameLanguage } from "#components/sources/name-language.ts";
import { Fact } from "#components/ui/fact.tsx";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import type { QuoteStateView, SpeakerView } from "#domain/quotes/view.ts";
import { getQuotesWords } from "#messages/quotes.ts";
import { nameSpeaker } from "./name-speaker.ts";

/** Who is reported to have said it, when and as what. */
export function StateFacts({ state, code }: { state: QuoteStateView; code: string }) {
  const words = getQuotesWords("en");
  const { speaker } = state;
  return (
    <dl className="facts-list">
      <Fact name={words("page.speaker")}>
        <SpeakerLink speaker={speaker} />
      </Fact>
      <Fact name={words("page.role")}>
        {speaker.kind === "person" ? (speaker.role?.title ?? words("page.unknown")) : null}
      </Fact>
      <Fact name={words("page.withheldReason")}>
        {speaker.kind === "withheld" ? speaker.reason : null}
      </Fact>
      <Fact name={words("page.saidOn")}>
        {state.saidOn ? formatEdtf(state.saidOn, "en") : words("page.unknown")}
      </Fact>
      <Fact name={words("page.occasion")}>{state.occasion ?? words("page.unknown")}</Fact>
      <Fact name={words("page.speech")}>{words(`speech.${state.speech}`)}</Fact>
      <Fact name={words("page.spokenLanguage")}>
        {state.spokenLanguage ? nameLanguage(state.spokenLanguage) : words("page.unknown")}
      </Fact>
      <Fact name={words("page.originalNotHeld")}>{state.originalNotHeldBecause}</Fact>
      <Fact name={words("page.code")}>
        <code>{code}</code>
      </Fact>
    </dl>
  );
}

function SpeakerLink({ speaker }: { speaker: SpeakerView }) {
  if (speaker.kind === "person") {
    return <a href={`/studio/people/${speaker.personId}`}>{speaker.name}</a>;
  }
  if (speaker.kind === "organisation") {
    return <a href={`/studio/people/organisations/${speaker.organisationId}`}>{speaker.name}</a>;
  }
  return speaker.kind === "withheld" ? speaker.description : nameSpeaker(speaker);
}
