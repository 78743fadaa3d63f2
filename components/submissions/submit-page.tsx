import type { ReactNode } from "react";
import { Excerpt } from "#components/evidence/excerpt.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import type { FormAction } from "#components/studio/form-state.ts";
import type { PassageOrigin } from "#domain/briefs/version-origins.ts";
import { getSubmittingWords } from "#messages/submitting.ts";
import { SubmitForm } from "./submit-form.tsx";

/** The figure, the quotation or the brief that a form is opened about, as its version says it. */
export type AboutEvidence = {
  title: string;
  version: number;
  number: number | null;
  /** As the brief words it; null for a brief as a whole. */
  printed: string | null;
  /** What it rests on, as far as readers may see that. */
  passage: PassageOrigin | null;
};

const kept = ["written", "none", "read", "forgotten", "answer"] as const;
const safer = { drop: "https://securedrop.org/directory/", leaks: "https://www.globaleaks.org/" };

export function SubmitPage({
  locale,
  action,
  token,
  about,
  evidence,
  challenge,
}: {
  locale: SiteLocale;
  action: FormAction<{ code: string }>;
  token: string;
  about: string;
  evidence: AboutEvidence | null;
  challenge: object;
}) {
  const { language } = locale;
  const words = getSubmittingWords(language);
  const lead = (href: string, key: string) => (text: ReactNode) => (
    <a key={key} href={href} rel="noreferrer">
      {text}
    </a>
  );
  return (
    <SiteFrame locale={locale}>
      <main className="page" id="content">
        <div className="shell door">
          <SubmitForm
            language={language}
            action={action}
            token={token}
            about={about}
            challenge={challenge}
          >
            <h1 className="headline">{words("title")}</h1>
            <p className="standfirst">{words("lead")}</p>
            <section className="door-kept" aria-labelledby="kept-title">
              <h2 id="kept-title">{words("keep.title")}</h2>
              <ul>
                {kept.map((line) => (
                  <li key={line}>{words(`keep.${line}`)}</li>
                ))}
              </ul>
            </section>
            <section className="notice warn" aria-labelledby="danger-title">
              <h2 id="danger-title">{words("danger.title")}</h2>
              <p>
                {words.rich("danger.text", {
                  drop: lead(safer.drop, "drop"),
                  leaks: lead(safer.leaks, "leaks"),
                })}
              </p>
            </section>
            {evidence ? <About evidence={evidence} locale={locale} /> : null}
          </SubmitForm>
        </div>
      </main>
    </SiteFrame>
  );
}

function About({ evidence, locale }: { evidence: AboutEvidence; locale: SiteLocale }) {
  const words = getSubmittingWords(locale.language);
  const { title, version, number, printed, passage } = evidence;
  return (
    <section className="door-about" aria-labelledby="about-title">
      <h2 id="about-title">{words("aboutEvidence.title")}</h2>
      {printed === null ? null : <p className="door-printed">{printed}</p>}
      <p>
        {number === null
          ? words("aboutEvidence.brief", { title, version })
          : words("aboutEvidence.of", { number, title, version })}
      </p>
      {passage === null ? null : (
        <>
          <p className="door-rests">{words("aboutEvidence.passage")}</p>
          <Excerpt origin={passage} language={locale.language} words={locale.words} />
        </>
      )}
    </section>
  );
}
