import { useEffect, useState } from "react";
import { emptyForm, type FormAction, type FormState } from "#components/studio/form-state.ts";
import type { CheckOutcome } from "#domain/briefs/checks/view-checks.ts";
import type { CheckActions } from "./check-room.tsx";
import * as room from "./check-state.ts";
import { checkWords as words } from "./check-words.ts";

type Setting = {
  briefId: string;
  version: number | null;
  name: string;
  items: readonly room.RoomItem[];
  actions: CheckActions;
};

/** Records what is decided, one after the other, while whoever checks is further on already; what is refused they are led back to. */
export function useChecks({ briefId, version, name, items, actions }: Setting) {
  const [state, setState] = useState(() => room.beginChecking(items));
  const [said, setSaid] = useState("");
  const [pending, setPending] = useState(0);
  useEffect(() => {
    if (pending === 0) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", stay);
    return () => window.removeEventListener("beforeunload", stay);
  }, [pending]);

  /** What the server says; where it can't be asked, that. */
  const send = async <Done>(
    action: FormAction<Done>,
    values: Record<string, string | number>,
  ): Promise<Pick<FormState<Done>, "done" | "problems">> => {
    setPending((now) => now + 1);
    try {
      return await action(emptyForm, toForm(values));
    } catch {
      return { done: null, problems: [{ text: words("unreachable") }] };
    } finally {
      setPending((now) => now - 1);
    }
  };

  /** Whether it was recorded. */
  const decide = async (
    at: number,
    { outcome, remark }: { outcome: CheckOutcome; remark: string },
  ) => {
    const item = state.items[at];
    if (!item) return false;
    const { nodeId, position, fingerprint, standing: before } = item;
    setState((now) => room.decide(now, { at, outcome }));
    const seen = { briefId, version: version ?? "", nodeId, position, fingerprint };
    const { done, problems } = await send(actions.check, { ...seen, outcome, remark });
    if (!done) {
      const texts = problems.map(({ text }) => text);
      setState((now) => room.refuse(now, { at, before, texts }));
      return false;
    }
    const note = { ...done, outcome, remark, by: name, isMine: true, isEarlier: false };
    const noted = { ...note, at: new Date().toISOString() };
    setState((now) => room.record(now, { fingerprint, note: noted, before }));
    return true;
  };

  /** Whether it stands. */
  const comment = async (at: number, remark: string) => {
    const item = state.items[at];
    if (!item) return false;
    const place = JSON.stringify(item.commentOn);
    const { done, problems } = await send(actions.comment, { briefId, place, remark });
    if (done) setSaid(words("commented"));
    else {
      const texts = problems.map(({ text }) => text);
      setState((now) => room.refuse(now, { at, before: item.standing, texts }));
    }
    return done !== null;
  };

  const takeBack = async (checkId = state.made.at(-1)?.checkId) => {
    if (checkId === undefined) return setSaid(words("nothingToUndo"));
    const { done, problems } = await send(actions.takeBack, { checkId });
    if (done) setState((now) => room.takeBack(now, checkId));
    setSaid(done ? words("undone") : problems.map(({ text }) => text).join(" "));
  };

  const goTo = (at: number) => setState((now) => room.goTo(now, at));
  return { state, said, pending, decide, comment, takeBack, goTo };
}

function toForm(values: Record<string, string | number>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, String(value));
  return form;
}
