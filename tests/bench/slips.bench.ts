import { scoreSlips } from "#tests/fixtures/entry-slips.ts";
import type { Measurement } from "./measure.ts";

const seeds = [1, 2, 3, 4, 5];

/** Slips at entry: a hundred a seed (sums, a thousand, a hundred, periods, per cent for points), and right values of the same worlds. The worst of the seeds. */
export async function run(): Promise<Measurement[]> {
  const scores = seeds.map(scoreSlips);
  const caught = Math.min(...scores.map(({ caught }) => caught));
  const alarms = Math.max(...scores.map(({ alarms, right }) => (alarms.length / right) * 1000));
  const right = scores.reduce((all, one) => all + one.right, 0);
  return [
    {
      name: "Slips caught at entry, of a hundred",
      value: caught,
      unit: "slips",
      target: 95,
      isFloor: true,
      note: `missed: ${scores.flatMap(({ missed }) => missed).join("; ") || "none"}`,
    },
    {
      name: `Right values doubted, of a thousand (${right} values)`,
      value: alarms,
      unit: "values",
      target: 3,
    },
  ];
}
