/** Starts the page: the chart as soon as its data are here, then everything around it. The clock is read here and handed down. */
import { exposeBench } from "./bench";
import { drawFirst } from "./first";
import { DEFAULT_MANIFEST, fetchBytes, fileUrl, parseManifest, readMarks } from "./published";
import { useApp } from "./store";
import "./theme.css";
import { readAddress } from "./urlSync";

/** Data that are not here by then are waited for with a bar that says how far they are. */
const SOON_MS = 500;

readAddress(null);
const { data, bench } = useApp.getState();
if (bench) exposeBench();

const now = new Date(Date.now());
const today = Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000);
const root = document.getElementById("root")!;
const url = data ?? new URL(DEFAULT_MANIFEST, document.baseURI).href;

void start();

async function start(): Promise<void> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), SOON_MS));
  // What fails is asked for again by the page, which says what is wrong.
  const loaded = await Promise.race([load(), late]).catch(() => null);
  const drawn = loaded !== null && drawFirst(root, loaded.manifest, loaded.marks, today);
  if (drawn) await nextFrame();
  const { mountPage } = await import("./page");
  mountPage(root, url, today, loaded, drawn);
}

async function load() {
  const quiet = (): void => undefined;
  const manifest = parseManifest(url, new TextDecoder().decode(await fetchBytes(url, 0, quiet)));
  const file = manifest.files.marks;
  const address = fileUrl(url, file);
  return { manifest, marks: readMarks(address, await fetchBytes(address, file.bytes, quiet)) };
}

/** Resolves when what is drawn now has been handed to the screen. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
