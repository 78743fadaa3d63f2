import { createSourceWithCapture } from "#domain/capture/commands.ts";
import { addUploadForIntake } from "#domain/intakes/commands-upload.ts";
import { receiveCapture } from "../../receive-capture.ts";
import { readSourceFields } from "../../source-fields.ts";

/** A source with its first capture, text or file, as multipart. A server action would end at 1 MB. */
export async function POST(request: Request): Promise<Response> {
  return await receiveCapture(request, {
    formPath: "/studio/sources/new",
    async keep(actor, content, read) {
      const source = readSourceFields(read);
      const intakeId = read("intake");
      return intakeId === ""
        ? await createSourceWithCapture(actor, { source, content })
        : await addUploadForIntake(actor, { intakeId, source, content });
    },
  });
}
