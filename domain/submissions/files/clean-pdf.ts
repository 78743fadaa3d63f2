import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from "@cantoo/pdf-lib";
import type { CleaningProblem } from "./rules.ts";
import { stripJpeg } from "./strip-jpeg.ts";

const pagesMax = 2_000;

/** What says who made it, when and with what, and what would do something: at whatever object it stands. */
const dropped = ["Metadata", "PieceInfo", "LastModified", "AA", "OpenAction", "JS", "EF"].map(
  (name) => PDFName.of(name),
);
/** Of a page: notes with their authors, links and forms; a small picture of what it was; its place in a structure that isn't taken along. */
const droppedOfPages = ["Annots", "Thumb", "B", "StructParents", "Tabs"].map((name) =>
  PDFName.of(name),
);

/** A PDF of the same pages and nothing besides: without what it says of itself, earlier states, attachments, scripts, notes and links, and what cameras wrote into its pictures. To be called in a thread alone, whose buffers it bounds. */
export async function cleanPdf(bytes: Uint8Array): Promise<Uint8Array | CleaningProblem> {
  const unbound = boundBuffers();
  try {
    const sent = await PDFDocument.load(bytes, { updateMetadata: false });
    // What can't be unpacked the reader leaves out, and says nothing.
    if (wasTooMuch || sent.getPageCount() > pagesMax) return "too_large";
    flattenForm(sent);
    for (const page of sent.getPages()) for (const name of droppedOfPages) page.node.delete(name);
    for (const [ref, object] of sent.context.enumerateIndirectObjects()) {
      strip(object);
      const stripped = stripPicture(object);
      if (stripped) sent.context.assign(ref, stripped);
    }
    const cleaned = await PDFDocument.create({ updateMetadata: false });
    for (const page of await cleaned.copyPages(sent, sent.getPageIndices())) cleaned.addPage(page);
    return await cleaned.save({ addDefaultPage: false, updateFieldAppearances: false });
  } catch (error) {
    if (error instanceof EncryptedPDFError) return "locked";
    return wasTooMuch ? "too_large" : "damaged";
  } finally {
    unbound();
  }
}

/** What was filled in is part of what is seen. */
function flattenForm(pdf: PDFDocument): void {
  try {
    if (pdf.getForm().getFields().length > 0)
      pdf.getForm().flatten({ updateFieldAppearances: false });
  } catch {
    // A form that can't be read goes with the other notes.
  }
}

function strip(object: PDFObject): void {
  if (object instanceof PDFStream) strip(object.dict);
  else if (object instanceof PDFArray) object.asArray().forEach(strip);
  else if (object instanceof PDFDict) {
    for (const name of dropped) object.delete(name);
    for (const value of object.values()) strip(value);
  }
}

/** Null where it is no picture of a camera's. Throws for one that can't be stripped: packed twice, or of a kind in which anything may be written (JPEG 2000). */
function stripPicture(object: PDFObject): PDFRawStream | null {
  if (!(object instanceof PDFRawStream)) return null;
  const filter = object.dict.lookup(PDFName.of("Filter"));
  const filters = filter instanceof PDFArray ? filter.asArray() : [filter];
  const isOf = (name: string) => filters.some((one) => one === PDFName.of(name));
  if (!isOf("DCTDecode") && !isOf("DCT") && !isOf("JPXDecode")) return null;
  const stripped = filters.length === 1 && !isOf("JPXDecode") ? stripJpeg(object.contents) : null;
  if (!stripped) throw new Error("A picture in it can't be stripped.");
  return PDFRawStream.of(object.dict, stripped);
}

/** A stream of a megabyte may unpack to thousands. */
const bufferBytesMax = 256_000_000;
let wasTooMuch = false;

/**
 * The reader unpacks into arrays that it makes ever larger, and a thread's bound doesn't count them: told that there is none so large, it gives up. Gives the way back: others compare with
 * the class itself.
 */
function boundBuffers(): () => void {
  const plain = globalThis.Uint8Array;
  globalThis.Uint8Array = new Proxy(plain, {
    construct(target, given, made) {
      wasTooMuch ||= typeof given[0] === "number" && given[0] > bufferBytesMax;
      if (wasTooMuch) throw new RangeError("A file may not unpack to so much.");
      return Reflect.construct(target, given, made);
    },
  });
  return () => {
    globalThis.Uint8Array = plain;
    wasTooMuch = false;
  };
}
