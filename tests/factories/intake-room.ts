import { readTextLayer } from "#domain/capture/text-layers.ts";
import type { IntakeRoom } from "#domain/intakes/room.ts";
import { buildDocx, buildDocxParagraph } from "./docx-file.ts";
import { buildPdf, buildPdfWithoutText } from "./pdf-file.ts";
import { drawPage } from "./pictures.ts";
import { soundWave } from "./recordings.ts";
import { buildPostPage, missingPostPage } from "./telegram.ts";
import { buildAnswer, buildVisitFailure } from "./visits.ts";

const dois: Record<string, string> = {
  "article-with-doi": "10.5555/ab.12",
  "other-with-doi": "doi:10.5555/CD.34",
};
const page = (
  title: string,
) => `<!doctype html><html lang="en"><head><title>${title}</title>${title === "zeros" ? '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A\\u0000B \\ud800"}</script>' : ""}${dois[title] ? `<meta name="citation_title" content="${title}"><meta name="citation_doi" content="${dois[title]}">` : ""}
  <link rel="canonical" href="/${title}-canonical"><meta property="og:site_name" content="Northern Post"><meta property="article:published_time" content="2024-05-01T10:00:00+03:00"></head>
  <body><article><h1>${title}</h1>${`<p>Trade came to 46.5 billion dollars in 2023, said ${title}.</p>`.repeat(8)}</article></body></html>`;

/** Stands in each of the files. */
export const reported = "Trade came to 46.5 billion dollars in 2023.";
const files: Record<string, { bytes: Uint8Array; type: string }> = {
  "/report.pdf": { bytes: buildPdf([[reported]]), type: "application/octet-stream" },
  "/report.docx": { bytes: buildDocx(buildDocxParagraph(reported)), type: "text/html" },
  "/trade.csv": {
    bytes: new TextEncoder().encode(`year,words\n2023,"${reported}"`),
    type: "text/csv",
  },
  "/scan.pdf": { bytes: buildPdfWithoutText(2), type: "application/pdf" },
  "/scan.png": { bytes: await drawPage(), type: "application/octet-stream" },
  "/long.docx": {
    bytes: buildDocx(buildDocxParagraph("x").repeat(70_000), { packed: true }),
    type: "text/html",
  },
  "/talk.wav": { bytes: soundWave(3.5), type: "application/octet-stream" },
  "/player": {
    bytes: new TextEncoder().encode(
      '<!doctype html><html lang="en"><head><title>Talk</title></head><body><video src="/talk.mp4"></video></body></html>',
    ),
    type: "text/html",
  },
  "/torn.png": { bytes: (await drawPage()).subarray(0, 600), type: "image/png" },
};

/** Every address that was asked, in order. */
export const asked: string[] = [];
/** Answers each address with a page that is named for its path; what is behind /robots only where that is overridden. */
export const room: IntakeRoom = {
  async visit(url, overridesRobots) {
    asked.push(url);
    const { pathname } = new URL(url);
    if (pathname === "/robots" && !overridesRobots) return buildVisitFailure("robots.denied");
    if (pathname === "/huge") return buildVisitFailure("body.tooLarge");
    if (pathname === "/none") return buildVisitFailure("dns.notFound");
    if (url === "https://t.me/harbour/17?embed=1&mode=tme")
      return buildAnswer(url, {
        text: buildPostPage(
          { channel: "harbour", number: 17 },
          { text: "The wall will stand.", isEdited: true },
        ),
      });
    if (url === "https://t.me/harbour/18?embed=1&mode=tme")
      return buildAnswer(url, { text: missingPostPage });
    const file = files[pathname];
    if (file) return buildAnswer(url, { body: Buffer.from(file.bytes), claimedType: file.type });
    return buildAnswer(url, {
      finalUrl: url.replace("http:", "https:"),
      hops: [{ url: "https://short.example/k1", status: 301, address: null }],
      status: pathname === "/gone" ? 410 : 200,
      text: page(pathname.slice(1)),
    });
  },
  async read(content) {
    if (content.address?.endsWith("/broken")) throw new Error("Nobody thought of this.");
    return await readTextLayer(content);
  },
};
