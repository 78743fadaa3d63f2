import { type FormEvent, useActionState, useState } from "react";
import { emptyForm, type FormAction, type FormState } from "#components/studio/form-state.ts";
import { commentWords as words } from "./comment-words.ts";

type Ask = {
  /** What must be done first; a text says why it can't be. */
  prepare?: (form: FormData) => Promise<string | null>;
  done?: () => void;
};

/**
 * A form that works without script, and with it keeps what was typed until the server has it: also where the server isn't reached, which a form's action by itself
 * would answer by taking the page away.
 */
export function useSteadyForm(action: FormAction<"done">, { prepare, done }: Ask = {}) {
  const [sent, send] = useActionState(action, emptyForm);
  const [answer, setAnswer] = useState<FormState<"done"> | null>(null);
  const [isBusy, setBusy] = useState(false);
  const ask = async (form: FormData) => {
    const refusal = (await prepare?.(form)) ?? null;
    return refusal === null ? await action(emptyForm, form) : refuse(refusal);
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const { currentTarget: form, nativeEvent } = event;
    const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    setBusy(true);
    const next = await ask(new FormData(form, submitter)).catch(() => refuse(words("unreachable")));
    setBusy(false);
    setAnswer(next);
    if (!next.done) return;
    form.reset();
    done?.();
  };
  return {
    state: answer ?? sent,
    send,
    submit: (event: FormEvent<HTMLFormElement>) => void submit(event),
    isBusy,
  };
}

function refuse(text: string): FormState<never> {
  return { ...emptyForm, problems: [{ text }] };
}
