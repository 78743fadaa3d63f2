/** A small PDF, written by hand: each page is a list of lines, "" leaves a line blank. Cyrillic letters go by a ToUnicode map. */
export function buildPdf(
  pages: string[][],
  options: {
    locked?: boolean;
    title?: string;
    author?: string;
    created?: string;
    xmp?: string;
  } = {},
): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const kids = pages.map((_lines, index) => `${4 + index * 2} 0 R`).join(" ");
  const xmp = options.xmp === undefined ? "" : `/Metadata ${5 + pages.length * 2} 0 R`;
  add(`<< /Type /Catalog /Pages 2 0 R ${xmp} >>`);
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  const toUnicode = 4 + pages.length * 2;
  add(
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode ${toUnicode} 0 R >>`,
  );
  pages.forEach((lines, index) => {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
    );
    add(
      streamOf(
        `BT /F1 11 Tf 13 TL 60 780 Td ${lines.map((line) => `<${encode(line)}> Tj T*`).join("\n")} ET`,
      ),
    );
  });
  add(
    streamOf(
      "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfrange <20> <7E> <0020> <C0> <FF> <0410> endbfrange endcmap end",
    ),
  );
  if (options.xmp !== undefined) {
    const { length } = options.xmp;
    add(`<< /Type /Metadata /Subtype /XML /Length ${length} >>\nstream\n${options.xmp}\nendstream`);
  }
  const author = options.author === undefined ? "" : `/Author (${options.author})`;
  const created = options.created === undefined ? "" : `/CreationDate (${options.created})`;
  add(`<< /Title (${options.title ?? ""}) ${author} ${created} /Producer (by hand) >>`);
  if (options.locked) {
    const key = "00".repeat(32);
    add(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>`);
  }
  return printPdf(objects, options.locked ?? false);
}

/** A PDF whose pages hold a filled square each and no text, as a scan's do. */
export function buildPdfWithoutText(pages = 1): Uint8Array {
  const numbers = Array.from({ length: pages }, (_, at) => at + 3);
  const square = streamOf("0 0 1 rg 100 100 200 200 re f");
  return printPdf(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      `<< /Type /Pages /Kids [${numbers.map((n) => `${n} 0 R`).join(" ")}] /Count ${pages} >>`,
      ...numbers.map(
        () => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${pages + 3} 0 R >>`,
      ),
      square,
    ],
    false,
  );
}

function streamOf(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function encode(line: string): string {
  return [...line]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0x20;
      const byte = code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
      return (byte & 0xff).toString(16).padStart(2, "0");
    })
    .join("");
}

function printPdf(objects: string[], locked: boolean): Uint8Array {
  let text = "%PDF-1.4\n";
  const places = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = text.length;
  const info = locked ? objects.length - 1 : objects.length;
  const encrypt = locked ? `/Encrypt ${objects.length} 0 R /ID [<00> <00>]` : "";
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  text += places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${info} 0 R ${encrypt} >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
