import { getActor } from "#app/_auth/actor.ts";
import { isSameOrigin } from "#app/_auth/same-origin.ts";
import { saveDraft } from "#domain/briefs/commands-drafts.ts";
import { findDraftView } from "#domain/briefs/queries-desk.ts";
import { documentBytesMax } from "#domain/richtext/document.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { getSettings } from "#settings.ts";

type Context = { params: Promise<{ id: string }> };

const bodyBytesMax = documentBytesMax + 10_000;

/** The draft as it stands: what a tab that was left behind compares its own text with. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const draft = await findDraftView(await getActor(), (await params).id);
  return draft
    ? Response.json(draft, { headers: noStore })
    : answerProblems([{ code: "thing.notFound" }]);
}

/** Saves a draft: `{ baseRevision, clientId, saveNumber, document }`. Answers `{ revision, savedAt }`, or problems with 409 where the draft has moved on. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request.headers, getSettings().publicUrl))
    return answerProblems([{ code: "auth.notAllowed" }], 403);
  const actor = await getActor();
  if (actor.kind !== "staff") return answerProblems([{ code: "auth.notAllowed" }], 401);
  const text = await request.text();
  if (text.length > bodyBytesMax)
    return answerProblems(
      [{ code: "briefs.documentTooLarge", values: { megabytes: documentBytesMax / 1e6 } }],
      413,
    );
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return answerProblems([{ code: "briefs.documentNotJson" }], 400);
  }
  const { id } = await params;
  const input =
    typeof body === "object" && body !== null ? { ...body, briefId: id } : { briefId: id };
  const saved = await saveDraft(actor, input);
  return saved.ok
    ? Response.json(saved.value, { headers: noStore })
    : answerProblems(saved.problems);
}

const noStore = { "cache-control": "no-store" };

const statuses: Partial<Record<string, number>> = {
  "auth.notAllowed": 403,
  "thing.notFound": 404,
  "briefs.draftMoved": 409,
  "briefs.documentTooLarge": 413,
};

type Problems = Parameters<typeof sayProblem>[0][];

function answerProblems(problems: Problems, status?: number): Response {
  const [first] = problems;
  const said = problems.map((problem) => ({ ...problem, message: sayProblem(problem, "en") }));
  return Response.json(
    { problems: said },
    { status: status ?? statuses[first?.code ?? ""] ?? 422, headers: noStore },
  );
}
