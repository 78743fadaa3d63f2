"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { recordingBytesMax } from "#domain/capture/rules-recordings.ts";
import type { Problem } from "#domain/result.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { getSourcesWords } from "#messages/sources.ts";
import { AboutFields } from "./about-fields.tsx";
import { DuplicateNotice } from "./duplicate-notice.tsx";
import type { DuplicateLink, Refusal } from "./refusal.ts";
import { sendForm } from "./send-form.ts";
import { TextFields } from "./text-fields.tsx";

type Said = { text: string; fieldId?: string }[];
type Sending = { sent: number; of: number } | null;

/**
 * The form that brings a text or a file. Without script it is sent like any form, and what was typed comes back in `start`; with it, it tells how far
 * the sending is, and nothing that was typed or chosen ever leaves the page.
 */
export function CaptureForm({
  address,
  start,
  startText,
  bytesMax,
  publishers,
  children,
}: {
  address: string;
  start: Refusal;
  startText: string;
  bytesMax: number;
  /** For a new source, which also says what it is; absent for one more capture. */
  publishers?: readonly string[];
  children?: ReactNode;
}) {
  const words = getSourcesWords("en");
  const router = useRouter();
  const summary = useRef<HTMLDivElement>(null);
  const [problems, setProblems] = useState<Said>(() => sayAll(start));
  const [duplicate, setDuplicate] = useState<DuplicateLink | null>(start.duplicate);
  const [sending, setSending] = useState<Sending>(null);
  const [tries, setTries] = useState(0);
  const findError = (name: string) => problems.find(({ fieldId }) => fieldId === name)?.text;

  const find = (name: string) => start.values[name] ?? "";

  useEffect(() => {
    if (tries > 0) summary.current?.focus();
  }, [tries]);

  const refuse = (said: Said, held: DuplicateLink | null = null) => {
    setProblems(said);
    setDuplicate(held);
    setSending(null);
    setTries((count) => count + 1);
  };

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending) return;
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    const isUpload = form.get("method") === "upload";
    const tooLarge = isUpload && file instanceof File ? findTooLarge(file, bytesMax) : null;
    if (tooLarge) {
      refuse([{ text: sayProblem(tooLarge, "en"), fieldId: "file" }]);
      return;
    }
    if (!isUpload) form.delete("file");
    setSending({ sent: 0, of: 0 });
    const answer = await sendForm(address, form, (sent, of) => setSending({ sent, of }));
    if (answer.kind === "kept") router.push(answer.location);
    else if (answer.kind === "refused") refuse(answer.problems, answer.duplicate);
    else refuse([{ text: words("fields.failed") }]);
  };

  return (
    <form
      action={address}
      method="post"
      encType="multipart/form-data"
      className="form-stack wide"
      onSubmit={onSubmit}
      noValidate
    >
      <div ref={summary} tabIndex={-1} className="summary">
        <ErrorSummary title={words("problemSummary")} problems={problems} />
        {duplicate ? <DuplicateNotice duplicate={duplicate} /> : null}
      </div>
      {children}
      {find("intake") === "" ? null : <input type="hidden" name="intake" value={find("intake")} />}
      <TextFields method={start.method} text={startText} held={start.held} findError={findError} />
      {publishers ? (
        <AboutFields publishers={publishers} find={find} findError={findError} />
      ) : null}
      <div className="send-line">
        <Button type="submit" tone="primary" aria-disabled={sending !== null || undefined}>
          {words("fields.submit")}
        </Button>
        {sending ? <SendingLine sending={sending} /> : null}
      </div>
    </form>
  );
}

/** What is too large whatever is in it, before it is sent for nothing. What a browser takes for no text may be a recording. */
function findTooLarge({ size, type }: File, bytesMax: number): Problem | null {
  const isOther = /^(?:text\/|image\/|application\/(?!ogg))/.test(type);
  const max = isOther ? bytesMax : recordingBytesMax;
  if (size <= max) return null;
  const code = isOther ? "captures.tooLarge" : "captures.recordingTooLarge";
  return { code, values: { megabytes: max / 1_000_000 } };
}

function SendingLine({ sending: { sent, of } }: { sending: { sent: number; of: number } }) {
  const words = getSourcesWords("en");
  if (of === 0) return <Progress label={words("fields.sending")} />;
  // All is there: what takes time now is reading it.
  if (sent >= of) return <Progress label={words("fields.reading")} />;
  const percent = new Intl.NumberFormat("en", { style: "percent" }).format(sent / of);
  return <Progress label={words("fields.sendingPercent", { percent })} value={sent} max={of} />;
}

function sayAll({ problems }: Refusal): Said {
  return problems.map((problem) => ({
    text: sayProblem(problem, "en"),
    ...(problem.field && { fieldId: problem.field }),
  }));
}
