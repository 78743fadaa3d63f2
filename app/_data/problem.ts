import { openToAll } from "#app/api/v1/published-answer.ts";

const titles: Record<number, string> = {
  400: "This can’t be asked",
  404: "Not here",
  410: "Not here any more",
};

/** An answer that tells a program what is wrong, in a sentence that its author can read (RFC 9457). */
export function answerProblem(status: 400 | 404 | 410, detail: string): Response {
  return new Response(
    JSON.stringify({ type: "about:blank", title: titles[status], status, detail }),
    {
      status,
      headers: {
        ...openToAll,
        "content-type": "application/problem+json; charset=utf-8",
        "cache-control": "no-store",
      },
    },
  );
}
