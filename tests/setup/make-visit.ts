import type { VisitEnd, VisitRequest } from "#fetcher/protocol.ts";
import { parseLoopbackPorts } from "#fetcher/vet.ts";
import { type Surroundings, visit } from "#fetcher/visit.ts";

type Visited = VisitEnd & { body: Buffer; sent: Buffer };

/** Makes a visit in this process: with leave for every hop, no names, and no port of this machine but those that are named. */
export async function makeVisit(
  request: Partial<VisitRequest> & { url: string },
  { except = "", ...given }: Partial<Omit<Surroundings, "except">> & { except?: string } = {},
): Promise<Visited> {
  const pieces = { body: [] as Uint8Array[], sent: [] as Uint8Array[] };
  const end = await visit(
    {
      id: "1",
      userAgent: "Plumbline/1.0 (+https://monitor.example; desk@monitor.example)",
      ...request,
    },
    {
      except: parseLoopbackPorts(except),
      askLeave: async () => true,
      resolve: async () => [],
      onPiece: async (of, bytes) => {
        pieces[of].push(Buffer.from(bytes));
      },
      ...given,
    },
  );
  return { ...end, body: Buffer.concat(pieces.body), sent: Buffer.concat(pieces.sent) };
}

/** The same, of a server on a port of this machine, whose answer counts. */
export async function visitPort(
  { url, port }: { url: string; port: number },
  request: Partial<VisitRequest> = {},
  given: Partial<Omit<Surroundings, "except">> = {},
): Promise<Visited> {
  return await makeVisit({ url, ...request }, { except: `127.0.0.1:${port}`, ...given });
}

/** The answer, where there must be one. */
export function requireAnswer(end: Visited): Extract<Visited, { ok: true }> {
  if (!end.ok) throw new Error(`There was no answer: ${end.code} ${end.detail}`);
  return end;
}
