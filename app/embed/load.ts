/** Bytes of a published file: by fetch, else from its twin, a classic script that a frame without an origin may load too. */
import { DataError, fetchBytes } from "../published";

/** A twin `FILE.js` sets `relationsTimelineFiles["FILE"]` to the base64 of the file's bytes; FILE is the last part of its path. */
declare global {
  var relationsTimelineFiles: Record<string, string> | undefined;
}

const TWIN_MS = 15_000;

/** Throws DataError. `bytes` is the size the manifest tells, 0 when it is not known. */
export async function loadBytes(url: string, bytes: number): Promise<Uint8Array> {
  try {
    return await fetchBytes(url, bytes, () => undefined);
  } catch (error) {
    // Only a refused connection can be a refused origin; a 404 is a 404 for the twin too.
    if (!(error instanceof DataError) || error.reason !== "network") throw error;
    return await loadTwin(url);
  }
}

function loadTwin(url: string): Promise<Uint8Array> {
  const address = new URL(url);
  const name = decodeURIComponent(address.pathname.split("/").at(-1)!);
  address.pathname += ".js";
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const fail = (): void => reject(new DataError(url, "network"));
    const timer = setTimeout(fail, TWIN_MS);
    script.src = address.href;
    script.onerror = fail;
    script.onload = () => {
      clearTimeout(timer);
      script.remove();
      const base64 = globalThis.relationsTimelineFiles?.[name];
      if (base64 === undefined) return fail();
      resolve(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)));
    };
    document.head.append(script);
  });
}
