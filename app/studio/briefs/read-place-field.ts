/** What a comment is on, as a form names it: JSON; "" is the brief as a whole. What is none is refused when it is parsed. */
export function readPlaceField(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    return "unreadable";
  }
}
