import { createSourceWithCapture } from "#domain/capture/commands.ts";
import { receiveCapture } from "../../receive-capture.ts";
import { readSourceFields } from "../../source-fields.ts";

/** A source with its first capture: text or file of up to 25 MB, as multipart. A server action would end at 1 MB. */
export async function POST(request: Request): Promise<Response> {
  return await receiveCapture(request, {
    formPath: "/studio/sources/new",
    keep: async (actor, content, read) =>
      await createSourceWithCapture(actor, { source: readSourceFields(read), content }),
  });
}
