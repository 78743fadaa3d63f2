import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { sniffType } from "./sniff.ts";

const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

test.each([
  ["", "text/html", "application/x-empty"],
  ["%PDF-1.7", "text/html", "application/pdf"],
  ["\n\n%PDF-1.4", null, "application/pdf"],
  [png, "text/html", "image/png"],
  [gzipSync("x"), "text/plain", "application/gzip"],
  [Buffer.from([0, 1, 2, 3, 4, 0xff]), "text/html", "application/octet-stream"],
  ["<!DOCTYPE html><p>x", "application/pdf", "text/html"],
  ["\ufeff  <!-- a --><!-- b -->\n<HTML lang=en>", null, "text/html"],
  ["<p>x</p>", "application/octet-stream", "text/html"],
  ["<figure>x", "text/html; charset=utf-8", "text/html"],
  ["<figure>x", null, "text/plain"],
  [
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">',
    "text/html",
    "application/xhtml+xml",
  ],
  ['<?xml version="1.0"?><!-- <html> --><rss version="2.0">', null, "application/rss+xml"],
  ['<feed xmlns="http://www.w3.org/2005/Atom">', null, "application/atom+xml"],
  ["<?xml version='1.0'?><svg:svg>", "image/png", "image/svg+xml"],
  ["<?xml version='1.0'?><dataset>", null, "application/xml"],
  ['{"value": 12.5}', "text/html", "application/json"],
  ['{"cut": [', "application/json", "application/json"],
  ["{not json}", null, "text/plain"],
  ["year;trade\n2023;12,5", "text/csv; charset=windows-1251", "text/csv"],
  ["year;trade\n2023;12,5", "application/octet-stream", "text/plain"],
  [Buffer.from("торговля", "utf16le"), null, "application/octet-stream"],
  [Buffer.from("\ufeffторговля", "utf16le"), null, "text/plain"],
  ["Торговля составила 12,5 млрд", "text/html", "text/plain"],
])("%j, claimed as %j, is %s", async (body, claimed, type) => {
  expect(await sniffType(Buffer.from(body), claimed)).toBe(type);
});
