import { describePicture, uploadImage } from "#domain/media/commands.ts";
import { erasePictures } from "#domain/media/commands-erase.ts";
import { type CommandCases, missingId } from "./command-case.ts";

/** The smallest PNG there is: one pixel. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

export const cases: CommandCases = {
  uploadImage: {
    action: "media.upload",
    run: (actor) => uploadImage(actor, { bytes: pixel, fileName: "pixel.png" }),
    // Those who may would write to the disk.
    refusalsOnly: true,
  },
  erasePictures: {
    action: "content.erase",
    run: (actor) => erasePictures(actor, { sha256s: [] }),
  },
  describePicture: {
    action: "media.update",
    run: (actor) =>
      describePicture(actor, {
        mediaId: missingId,
        revision: 1,
        credit: "",
        descriptions: { en: "A map" },
      }),
  },
};
