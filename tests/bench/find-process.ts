import { readdirSync, readFileSync } from "node:fs";

/** What serve starts, by how it was called. */
const marks = {
  web: /next-server|next\/dist\/bin\/next start/,
  worker: /worker\/main\.ts/,
  postgres: /bin\/postgres -D/,
};
export type VictimName = keyof typeof marks;
export const victims: readonly VictimName[] = ["web", "worker", "postgres"];

/** The process of a system that was called so, the newest; null where there is none just now. Linux only. */
export function findProcess(root: number, name: VictimName): number | null {
  const parents = new Map<number, number>();
  for (const entry of readdirSync("/proc")) {
    const parent = /^\d+$/.test(entry) && /^PPid:\s+(\d+)/m.exec(read(`/proc/${entry}/status`));
    if (parent) parents.set(Number(entry), Number(parent[1]));
  }
  const isWithin = (pid: number): boolean => {
    for (let at = pid; at > 1; at = parents.get(at) ?? 0) if (at === root) return true;
    return false;
  };
  const found = [...parents.keys()].filter(
    (pid) =>
      isWithin(pid) && marks[name].test(read(`/proc/${pid}/cmdline`).replaceAll("\0", " ").trim()),
  );
  return found.at(-1) ?? null;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
