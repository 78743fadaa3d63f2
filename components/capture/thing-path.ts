export function toThingPath({ kind, id }: { kind: "quote" | "statistic"; id: string }): string {
  return kind === "quote" ? `/studio/quotes/${id}` : `/studio/statistics/${id}`;
}
