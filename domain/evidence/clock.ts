/** Times in recordings, on tenths of a second: nobody cuts speech finer by ear. */
export const clockSteps = 10;

/** Seconds, of a time as people type it: "12", "0:12", "12:30.5", "1:02:03,5". Null of anything else. */
export function parseClock(typed: string): number | null {
  const found = /^(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,5}(?:[.,]\d{1,3})?)$/.exec(typed.trim());
  if (!found) return null;
  const [, hours, minutes, rest = ""] = found;
  const seconds = Number(rest.replace(",", "."));
  // 1:75 is a slip; 90 alone, or 75:00, is how long pieces are counted.
  if (minutes !== undefined && seconds >= 60) return null;
  if (hours !== undefined && Number(minutes) >= 60) return null;
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + seconds;
}

/** "0:12", "12:30.5", "1:02:03"; tenths only where there are some. */
export function formatClock(seconds: number): string {
  const tenths = Math.round(seconds * clockSteps);
  const whole = Math.floor(tenths / clockSteps);
  const rest = tenths % clockSteps;
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const tail = `${pad(whole % 60)}${rest === 0 ? "" : `.${rest}`}`;
  return hours === 0 ? `${minutes}:${tail}` : `${hours}:${pad(minutes)}:${tail}`;
}

const pad = (part: number) => String(part).padStart(2, "0");
