/** Starts the page: the chart as soon as its data are here, then everything around it. The clock is read here and handed down. */
import type { Manifest } from "../data/published";
import type { ChartIndex, MarkColumns, TraitColumns } from "./chart/types";
import { isSmall } from "./basis";
import { exposeBench } from "./bench";
import { isFiltered } from "./filter";
import { prepareFirst } from "./first";
import { DEFAULT_MANIFEST, fetchBytes, fileUrl, forgetEarly, hasCome, parseManifest, readMarks, readSums, readTraits } from "./published";
import { appState } from "./state";
import "./theme.css";
import { readAddress } from "./urlSync";

/** Data that are not here by then find the lanes' names and the axis drawn; later still, a bar says how far they are. */
const SOON_MS = 400;
const LATE_MS = 2500;
/** So many bytes of marks come after the sums, which are drawn meanwhile (index.html asks for them in this order). */
const MANY_BYTES = 1e6;

readAddress(null);
const { data, bench, filters } = appState.getState();
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
  const [sums, marks] = manifest ? [soon(loadSums(manifest)), soon(loadMarks(manifest))] : [null, null];
  const isMany = manifest !== null && manifest.files.marks.bytes > MANY_BYTES;
  const traits = manifest && isSmall(manifest) && isFiltered(filters) ? soon(loadTraits(manifest)) : null;
  // What has come while the scripts were read is told in the next turn.
  await turn();
  const first = manifest && prepareFirst(root, manifest, today);
  const waiting = setTimeout(() => first?.show(), SOON_MS);
  const needed = manifest ? [manifest.files.sums, ...(isMany ? [] : [manifest.files.marks])] : [];
  if (!needed.every((file) => hasCome(fileUrl(url, file)))) first?.rehearse();
  const index = await sums;
  if (first && index && isMany && !first.sketch(index)) first.rehearse();
  const columns = await marks;
  const loaded = manifest && index && columns && { manifest, marks: columns, index, traits: await traits };
  clearTimeout(waiting);
  const drawn = loaded !== null && first !== null && first.draw(loaded);
  if (loaded) forgetEarly();
  if (drawn) await seen();
  else first?.discard();
  const { mountPage } = await import("./page");
  mountPage(root, url, today, loaded, drawn);
}

async function loadManifest(): Promise<Manifest> {
  return parseManifest(url, new TextDecoder().decode(await fetchBytes(url, 0, quiet)));
}

async function loadSums(manifest: Manifest): Promise<ChartIndex> {
  const address = fileUrl(url, manifest.files.sums);
  return readSums(address, await fetchBytes(address, manifest.files.sums.bytes, quiet), manifest);
}

async function loadMarks({ files }: Manifest): Promise<MarkColumns> {
  const address = fileUrl(url, files.marks);
  return readMarks(address, await fetchBytes(address, files.marks.bytes, quiet));
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function loadTraits({ files }: Manifest): Promise<TraitColumns> {
  const address = fileUrl(url, files.traits);
  return readTraits(address, await fetchBytes(address, files.traits.bytes, quiet));
}

/** Resolves when what is drawn now is on the screen: its frame has ended and the next begun. Making the page at once would hold that up. */
async function seen(): Promise<void> {
  for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
