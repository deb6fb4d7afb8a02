/** Keeps the address bar and the store saying the same. Shell: knows `history` and `location`. */
import { preferredLang } from "./i18n";
import { appState, applyUrl, urlStateOf } from "./state";
import { parseUrl, urlOf } from "./urlState";

/** Browsers refuse more than some hundred changes of the address in half a minute. */
const QUIET_MS = 300;

/** Takes the address over; `extent` bounds a window with one open end. */
export function readAddress(extent: readonly [number, number] | null): void {
  const { state, notices } = parseUrl(location.search, location.href);
  applyUrl(state, notices, preferredLang(navigator.languages), extent);
}

/** Follows the store until the returned function is called: opening an event is a step to go back from, everything else is not. */
export function followStore(extent: readonly [number, number] | null): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let written = urlOf(urlStateOf(appState.getState()));
  const write = (push: boolean): void => {
    clearTimeout(timer);
    timer = undefined;
    const search = urlOf(urlStateOf(appState.getState()));
    if (search === written || reading) return;
    written = search;
    const address = `${location.pathname}${search}${location.hash}`;
    // A frame without an origin of its own may not touch its history.
    try {
      if (push) history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    } catch {
      /* the chart works without an address bar */
    }
  };
  const stop = appState.subscribe((state, before) => {
    if (state.event !== before.event) return write(true);
    timer ??= setTimeout(() => write(false), QUIET_MS);
  });
  const back = (): void => {
    // What the address says is not written back to it as a new step.
    reading = true;
    readAddress(extent);
    written = urlOf(urlStateOf(appState.getState()));
    reading = false;
  };
  addEventListener("popstate", back);
  return () => {
    clearTimeout(timer);
    stop();
    removeEventListener("popstate", back);
  };
}
