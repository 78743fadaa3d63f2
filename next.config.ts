import type { NextConfig } from "next";

const config: NextConfig = {
  // Title and description in the head for everybody: a reader's page runs no script that could move them there.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  poweredByHeader: false,
  // The front compresses what it sends.
  compress: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm run check` does it, in seconds.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "pg",
    "pino",
    "linkedom",
    "@resvg/resvg-js",
    "@observablehq/plot",
    "@mozilla/readability",
    "unpdf",
    "mammoth",
    "sharp",
    "file-type",
    "age-encryption",
    "music-metadata",
    "@fastify/busboy",
    "@citation-js/core",
    "@citation-js/plugin-bibtex",
    "citeproc",
    "nodemailer",
  ],
};

export default config;
