import { globSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { readGold } from "#tests/gold/read-gold.ts";
import { type FuzzTask, runTask } from "./work.ts";

/** What main.ts hands its tasks to: what never ends can be ended with its thread. */
const [first, ...others] = globSync("tests/gold/{en,ru}/*.xml")
  .sort()
  .map((file) => readGold(file).text);
if (first === undefined) throw new Error("There is no gold set to cut up.");

parentPort?.on("message", (task: FuzzTask) => {
  parentPort?.postMessage(runTask(task, [first, ...others]));
});
