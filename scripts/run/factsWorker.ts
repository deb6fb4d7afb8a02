import { parentPort, workerData } from "node:worker_threads";
import type { Page } from "../facts";
import { readLexiconSync } from "../lexicon/read";
import { factsJson } from "./workers";

const lexicon = readLexiconSync((workerData as { lexicon: string[] }).lexicon);
parentPort?.on("message", (pages: Page[]) => parentPort?.postMessage(pages.map((page) => factsJson(page, lexicon))));
