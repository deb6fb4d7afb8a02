import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["{app,data,scripts}/**/*.test.{ts,tsx}"], environment: "node", testTimeout: 20_000, env: { TZ: "Asia/Kathmandu" } },
});
