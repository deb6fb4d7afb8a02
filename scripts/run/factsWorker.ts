import { parentPort, workerData } from "node:worker_threads";
import type { Page } from "../facts";
import { readLexicon } from "../lexicon/read";
import { readFacts } from "../pipeline";

const lexicon = await readLexicon((workerData as { lexicon: string[] }).lexicon);
parentPort?.on("message", (pages: Page[]) => parentPort?.postMessage(pages.map((page) => readFacts(page, lexicon))));
