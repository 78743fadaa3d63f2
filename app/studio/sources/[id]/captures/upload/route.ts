import { addCapture } from "#domain/capture/commands.ts";
import { receiveCapture } from "../../../receive-capture.ts";

/** Another capture of a source: text or file, as multipart. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return await receiveCapture(request, {
    formPath: `/studio/sources/${encodeURIComponent(id)}`,
    keep: async (actor, content) => await addCapture(actor, { sourceId: id, content }),
  });
}
