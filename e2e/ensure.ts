import { ensureBrowser } from "./browser";

try {
  console.log(`browser: ${ensureBrowser()}`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
