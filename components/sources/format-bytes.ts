/** A file's size as people count it, in decimal units: "312 kB". */
export function formatBytes(bytes: number, language = "en"): string {
  const [value, unit] =
    bytes < 1_000
      ? [bytes, "byte"]
      : bytes < 1_000_000
        ? [bytes / 1_000, "kilobyte"]
        : [bytes / 1_000_000, "megabyte"];
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: String(unit),
    unitDisplay: bytes < 1_000 ? "long" : "short",
    maximumFractionDigits: bytes < 1_000_000 ? 0 : 1,
  }).format(Number(value));
}
