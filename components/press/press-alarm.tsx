import { formatInstantMinute } from "#components/time/instants.ts";
import { Notice } from "#components/ui/notice.tsx";
import type { PressAlarm as Alarm } from "#domain/press/view.ts";
import { getPressWords } from "#messages/press.ts";

const words = getPressWords("en");

/** That the press doesn't work, since when, and what to do; nothing where it does. */
export function PressAlarm({ alarm }: { alarm: Alarm | null }) {
  if (alarm === null) return null;
  const since = alarm.since === null ? null : formatInstantMinute(alarm.since);
  return (
    <Notice tone="warn">
      <strong>{since ? words(titles[alarm.kind], { since }) : words("never")}</strong>
      {alarm.kind === "failing" ? <p>{alarm.reason}</p> : null}
      <p>{words("waiting", { count: alarm.waiting })}</p>
      <p>{words(alarm.kind === "noWorker" ? "startWorker" : "lookInLog")}</p>
    </Notice>
  );
}

const titles = {
  noWorker: "noWorker",
  failing: "failing",
  still: "still",
} as const;
