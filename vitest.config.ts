import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    include: ["*.test.ts", "{lib,components,app,content,scripts}/**/*.test.{ts,tsx}"],
    setupFiles: ["./scripts/vitest-setup.js"],
    // Long enough that a busy machine fails no test; speed is measured elsewhere.
    testTimeout: 60_000,
  },
});
