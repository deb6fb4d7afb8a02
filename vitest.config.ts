import { defineConfig } from "vitest/config";

/** `--mode hard` runs the long tests (*.hard.test.ts), and properties ten thousand times where they read FC_RUNS. */
export default defineConfig(({ mode }) => {
  const hard = mode === "hard";
  return {
    test: {
      include: [hard ? "{app,data,scripts}/**/*.hard.test.{ts,tsx}" : "{app,data,scripts}/**/*.test.{ts,tsx}"],
      exclude: hard ? ["node_modules/**"] : ["node_modules/**", "**/*.hard.test.*"],
      environment: "node",
      testTimeout: hard ? 300_000 : 20_000,
      env: { TZ: "Asia/Kathmandu" },
    },
  };
});
