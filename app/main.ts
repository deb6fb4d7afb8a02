/** Starts the page: the chart as soon as its data are here, then everything around it. The clock is read here and handed down. */
import type { Manifest } from "../data/schema";
import type { Loaded } from "./basis";
import { exposeBench } from "./bench";
import { prepareFirst } from "./first";
import { DEFAULT_MANIFEST, fetchBytes, fileUrl, parseManifest, readMarks, readSums } from "./published";
import { useApp } from "./store";
import "./theme.css";
import { readAddress } from "./urlSync";

/** Data that are not here by then find the lanes' names and the axis drawn; later still, a bar says how far they are. */
const SOON_MS = 400;
const LATE_MS = 2500;

readAddress(null);
const { data, bench } = useApp.getState();
if (bench) exposeBench();

const now = new Date(Date.now());
const today = Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000);
const root = document.getElementById("root")!;
const url = data ?? new URL(DEFAULT_MANIFEST, document.baseURI).href;

const quiet = (): void => undefined;

void start();

async function start(): Promise<void> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), LATE_MS));
  // What fails is asked for again by the page, which says what is wrong.
  const soon = <T>(wanted: Promise<T>): Promise<T | null> => Promise.race([wanted, late]).catch(() => null);
  const manifest = await soon(loadManifest());
  const first = manifest && prepareFirst(root, manifest, today);
  const waiting = setTimeout(() => first?.show(), SOON_MS);
  const loaded = manifest && (await soon(loadRest(manifest)));
  clearTimeout(waiting);
  const drawn = loaded !== null && first !== null && first.draw(loaded);
  if (drawn) await nextFrame();
  else first?.discard();
  const { mountPage } = await import("./page");
  mountPage(root, url, today, loaded, drawn);
}

async function loadManifest(): Promise<Manifest> {
  return parseManifest(url, new TextDecoder().decode(await fetchBytes(url, 0, quiet)));
}

async function loadRest(manifest: Manifest): Promise<Loaded> {
  const { marks, sums } = manifest.files;
  const [marksUrl, sumsUrl] = [fileUrl(url, marks), fileUrl(url, sums)];
  const [marksBytes, sumsBytes] = await Promise.all([fetchBytes(marksUrl, marks.bytes, quiet), fetchBytes(sumsUrl, sums.bytes, quiet)]);
  return { manifest, marks: readMarks(marksUrl, marksBytes), index: readSums(sumsUrl, sumsBytes, manifest) };
}

/** Resolves when what is drawn now has been handed to the screen. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
