import { resolve } from "node:path";
import { startNewsHost } from "./news-host.ts";
import { runSystem } from "./run-system.ts";

/** Starts all of Plumbline for a run of browser tests: own data, own ports. Tells the tests the address by the environment. */
export default async function startSystem(): Promise<() => Promise<void>> {
  const news = await startNewsHost();
  process.env.PLUMBLINE_FETCH_LOOPBACK = news.host;
  const system = await runSystem(resolve(".data", `e2e-${process.pid}`));
  process.env.PLUMBLINE_TEST_NEWS = news.url;
  process.env.PLUMBLINE_TEST_URL = system.url;
  // What tests make by the house's own commands is made in this system from their first question on: settings are read once.
  process.env.PLUMBLINE_DATA = system.dataFolder;
  process.env.DATABASE_URL = system.databaseUrl;
  return async () => {
    await system.stop();
    await news.stop();
  };
}
