/** npm run resolve -- PATH… --out DIR */
import { mapPages } from "./run/map";
import { parseOptions } from "./run/options";
import { resolve } from "./run/resolve";
import { shell } from "./run/shell";

await shell(async () => {
  const options = parseOptions(process.argv.slice(2));
  return options.map ? mapPages(options, process.stdout, process.stderr) : resolve(options);
});
