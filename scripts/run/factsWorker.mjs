// The TypeScript loader of the main thread does not reach worker threads: each registers it before anything else is loaded.
import { register } from "tsx/esm/api";

register();
await import("./factsWorker.ts");
