import { Agent, request } from "node:http";

/** One kept-alive connection, as one reader's browser has. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

export type Answer = { status: number; ms: number; body: Buffer; encoding: string | null };

type Ask = { method?: string; headers?: Record<string, string>; body?: string };

/** Asks and reads the answer to its end as it comes over the line, still compressed. */
export function ask(
  url: string,
  { method = "GET", headers = {}, body }: Ask = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const asked = request(url, { method, headers, agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          ms: performance.now() - startedAt,
          body: Buffer.concat(chunks),
          encoding: answer.headers["content-encoding"] ?? null,
        }),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** As `ask`; throws for any answer but 200. */
export async function askWell(url: string, options?: Ask): Promise<Answer> {
  const answer = await ask(url, options);
  if (answer.status !== 200)
    throw new Error(`${url} answered ${answer.status}: ${answer.body.toString("utf8", 0, 300)}`);
  return answer;
}
