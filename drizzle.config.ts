import { defineConfig } from "drizzle-kit";

/** `drizzle-kit generate` compares db/schema with the newest snapshot; what it can't express goes into `generate --custom` files. */
export default defineConfig({
  dialect: "postgresql",
  schema: "./db/schema/!(*.test).ts",
  out: "./drizzle",
});
