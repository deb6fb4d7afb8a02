/** TanStack Query options for the published files; what is named by content never goes stale. */
import { queryOptions } from "@tanstack/react-query";
import type { Manifest, PublishedFile } from "../data/published";
import { isSmall } from "./basis";
import { isSmallText, localTexts, remoteTexts, type Texts, type TextSource } from "./texts";
import {
  chunkOf,
  DataError,
  fetchBytes,
  fileUrl,
  parseManifest,
  readDetails,
  readMarks,
  readReadings,
  readSums,
  readTraits,
  readTexts,
  type Progress,
} from "./published";

const FOREVER = { staleTime: Infinity, gcTime: Infinity, retry: 1, retryDelay: 500, refetchOnWindowFocus: false } as const;
const quiet: Progress = () => undefined;

export const manifestQuery = (url: string) =>
  queryOptions({
    ...FOREVER,
    queryKey: ["manifest", url],
    queryFn: async ({ signal }) => parseManifest(url, new TextDecoder().decode(await fetchBytes(url, 0, quiet, signal))),
  });

const arrow = <T>(
  name: string,
  url: string,
  file: PublishedFile | undefined,
  read: (url: string, bytes: Uint8Array) => T,
  progress: Progress,
) =>
  queryOptions({
    ...FOREVER,
    queryKey: [name, url, file?.path],
    enabled: file !== undefined,
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      if (!file) throw new DataError(url, name);
      const address = fileUrl(url, file);
      return read(address, await fetchBytes(address, file.bytes, progress, signal));
    },
  });

export const marksQuery = (url: string, manifest: Manifest | undefined, progress: Progress) =>
  arrow("marks", url, manifest?.files.marks, readMarks, progress);
export const sumsQuery = (url: string, manifest: Manifest | undefined) =>
  arrow("sums", url, manifest?.files.sums, (address, bytes) => readSums(address, bytes, manifest!), quiet);
/** Of few marks: filters on many are the worker's, which has them by itself. */
export const traitsQuery = (url: string, manifest: Manifest | undefined) =>
  arrow("traits", url, manifest && isSmall(manifest) ? manifest.files.traits : undefined, readTraits, quiet);
export const readingsQuery = (url: string, manifest: Manifest | undefined) =>
  arrow("readings", url, manifest?.files.readings, readReadings, quiet);

/** A small text file is read here, a large one by the worker; an empty question is answered when it has it. */
export const textsQuery = (url: string, manifest: Manifest | undefined, source: TextSource | null) => {
  const file = manifest?.files.text;
  const small = arrow("text", url, file, (address, bytes) => localTexts(readTexts(address, bytes)), quiet);
  return file && source && !isSmallText(file.bytes)
    ? { ...small, queryFn: (): Promise<Texts> => source.rows([], "zh").then(() => remoteTexts(source)) }
    : small;
};

/** Details of one event; the chunk is fetched once for all its events. */
export const detailsQuery = (url: string, manifest: Manifest, event: number | null) =>
  queryOptions({
    ...FOREVER,
    queryKey: ["details", url, event === null ? null : chunkOf(manifest, event)?.path],
    enabled: event !== null,
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      const chunk = event === null ? null : chunkOf(manifest, event);
      if (!chunk) throw new DataError(url, `no details of event ${String(event)}`);
      const address = fileUrl(url, chunk);
      return readDetails(address, await fetchBytes(address, 0, quiet, signal));
    },
  });
