/** Calls `changed` whenever the screen has another number of pixels to a px: another screen, or the page's zoom. Returns what ends that. */
export function onPixelRatio(changed: () => void): () => void {
  let list: MediaQueryList;
  // A query asks for one ratio: after each change there is a new one to ask for.
  const follow = (): void => {
    list = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    list.addEventListener("change", turn);
  };
  const stop = (): void => list.removeEventListener("change", turn);
  const turn = (): void => {
    stop();
    follow();
    changed();
  };
  follow();
  return stop;
}
