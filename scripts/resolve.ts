/** npm run resolve -- PATH… --out DIR */
import { parseOptions, USAGE, UsageError } from "./run/options";
import { resolve } from "./run/resolve";

process.once("SIGINT", () => process.exit(130));
try {
  process.exitCode = await resolve(parseOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof RangeError)) throw error;
  console.error(error instanceof UsageError ? `${error.message}\n${USAGE}` : error.message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
