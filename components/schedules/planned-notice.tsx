import { Notice } from "#components/ui/notice.tsx";
import { getSchedulesWords } from "#messages/schedules.ts";

/** It went through, and waits for its time. */
export function PlannedNotice({ time }: { time: string }) {
  const words = getSchedulesWords("en");
  return (
    <Notice tone="ok" live>
      <p>{words("planned", { time })}</p>
      <p>
        <a href="/studio/calendar">{words("seeCalendar")}</a>
      </p>
    </Notice>
  );
}
