/** Bytes of a published file: by fetch; in a frame without an origin from its twin, a classic script that such a frame may load. */
import { DataError, fetchBytes } from "../published";

/** A twin `FILE.js` sets `relationsTimelineFiles["FILE"]` to the base64 of the file's bytes; FILE is the last part of its path. */
declare global {
  var relationsTimelineFiles: Record<string, string> | undefined;
}

const TWIN_MS = 15_000;

/**
 * `bytes` is the size the manifest tells, 0 when it is not known. Throws DataError. A twin is code: only where the frame has no origin, and so
 * nothing to lose, does the address choose one (`sandbox="allow-scripts"`, a page opened from a folder).
 */
export async function loadBytes(url: string, bytes: number): Promise<Uint8Array> {
  const direct = (): Promise<Uint8Array> => fetchBytes(url, bytes, () => undefined);
  // The twin first: a fetch that is refused is told as an error on the console, and the site need not allow other origins.
  return window.origin === "null" ? loadTwin(url).catch(direct) : direct();
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
