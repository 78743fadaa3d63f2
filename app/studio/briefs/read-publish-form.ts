import type { PublishInput } from "#domain/briefs/input.ts";

/** What the form asks for. Only a correction says what was wrong: what was written there before another class was chosen isn't meant. */
export function readPublishForm(form: FormData): Record<keyof PublishInput, unknown> {
  const read = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const changeClass = read("changeClass");
  const isCorrection = changeClass === "correction";
  return {
    briefId: read("briefId"),
    revision: Number(read("revision")),
    changeClass,
    note: read("note"),
    wasWrong: isCorrection ? read("wasWrong") : "",
    isRight: isCorrection ? read("isRight") : "",
    aloneBecause: isCorrection ? read("aloneBecause") : "",
    answers: form.getAll("answers"),
  };
}
