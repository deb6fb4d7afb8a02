/** Tells the page around the frame how high it is, in the words of every kind of host that listens. */

/**
 * One object that we, Datawrapper's hosts and AMP understand, and the JSON text that Embedly and Medium read.
 * `heightPx` whole CSS pixels.
 */
export function heightMessages(heightPx: number, address: string): readonly [object, string] {
  return [
    {
      source: "relations-timeline",
      sentinel: "amp",
      type: "embed-size",
      height: heightPx,
      "datawrapper-height": { "relations-timeline": heightPx },
    },
    JSON.stringify({ context: "iframe.resize", height: heightPx, src: address }),
  ];
}

/** Posts the height of `body` now and whenever it has changed by a pixel; the content must not depend on the frame's height. */
export function reportHeight(body: HTMLElement): () => void {
  let told = 0;
  const tell = (): void => {
    const height = Math.ceil(body.getBoundingClientRect().height);
    if (height === told || parent === window) return;
    told = height;
    for (const message of heightMessages(height, location.href)) parent.postMessage(message, "*");
  };
  const observer = new ResizeObserver(tell);
  observer.observe(body);
  return () => observer.disconnect();
}
