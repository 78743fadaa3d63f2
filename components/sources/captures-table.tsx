import { formatInstantMinute } from "#components/time/instants.ts";
import { DataTable } from "#components/ui/table.tsx";
import type { CaptureListing } from "#domain/sources/view.ts";
import { getWords } from "#messages/words.ts";
import { formatBytes } from "./format-bytes.ts";

/** Every capture of a source over time; each opens its reading room. */
export function CapturesTable({
  sourceId,
  captures,
}: {
  sourceId: string;
  captures: readonly CaptureListing[];
}) {
  const words = getWords("en", "sources");
  const path = (capture: CaptureListing) => `/studio/sources/${sourceId}/captures/${capture.n}`;
  return (
    <DataTable
      caption={words("page.capturesCaption")}
      captionHidden
      rows={captures}
      rowId={(capture) => capture.id}
      columns={[
        {
          id: "n",
          heading: words("page.n"),
          cell: (capture) => <a href={path(capture)}>{words("page.read", { n: capture.n })}</a>,
          rowHeading: true,
        },
        {
          id: "method",
          heading: words("page.method"),
          cell: (capture) => words(nameMethod(capture.method)),
        },
        {
          id: "at",
          heading: words("page.capturedAt"),
          cell: (capture) => formatInstantMinute(capture.capturedAt.toISOString()),
        },
        {
          id: "proposals",
          heading: words("page.proposals"),
          cell: (capture) => words("page.proposalsText", capture.proposals),
        },
        {
          id: "size",
          heading: words("page.size"),
          cell: (capture) => (
            <a
              href={`${path(capture)}/file`}
              aria-label={words("page.downloadOf", { n: capture.n })}
              download
            >
              {formatBytes(capture.byteLength)}
            </a>
          ),
          number: true,
        },
        {
          id: "hash",
          heading: words("page.hash"),
          cell: (capture) =>
            capture.sha256 ? <ShortHash hex={capture.sha256} /> : words("page.noHash"),
        },
      ]}
    />
  );
}

/** The ends of a hash; the whole of it for who points at it. */
export function ShortHash({ hex }: { hex: string }) {
  return (
    <code className="hash" title={hex}>
      {`${hex.slice(0, 4)}…${hex.slice(-4)}`}
    </code>
  );
}

export function nameMethod(method: CaptureListing["method"]) {
  const names = {
    paste: "page.methodPaste",
    upload: "page.methodUpload",
    transcription: "page.methodTranscription",
    fetch: "page.methodFetch",
  } as const;
  return names[method];
}
