/** Signs that few fonts have, and that phones take for pictures, are drawn; letters are set. */
export type SignName =
  | "arithmetic"
  | "estimate"
  | "forecast"
  | "disputed"
  | "changed"
  | "ring"
  | "back";

const letters: Partial<Record<SignName, string>> = {
  arithmetic: "ƒ",
  estimate: "E",
  forecast: "F",
};

const drawings: Partial<Record<SignName, string>> = {
  ring: "M5 2.4a2.6 2.6 0 1 0 .01 0Z",
  disputed: "M5 1.2 9.2 8.8H.8Z",
  changed: "M5 1a4 4 0 1 0 .01 0ZM5 2.6V5l1.9 1.4",
  back: "M3.6 1.4.9 4.1l2.7 2.7M.9 4.1h5.3a2.4 2.4 0 0 1 0 4.8H4.4",
};

/** For the eye only: what it means is said in words beside it. */
export function Sign({ name }: { name: SignName }) {
  const drawing = drawings[name];
  if (!drawing) return letters[name];
  return (
    <svg className="sign" data-sign={name} viewBox="0 0 10 10" aria-hidden="true">
      <path d={drawing} />
    </svg>
  );
}
