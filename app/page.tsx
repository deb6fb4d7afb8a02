/** Mounts the page around the chart: everything that may come after the first drawing. */
import { notifyManager, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { startTransition } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import type { Loaded } from "./basis";
import { manifestQuery, marksQuery, sumsQuery } from "./dataQuery";

// What has come is rendered in the turn it comes in: a timer of its own would let others in before it.
notifyManager.setScheduler(queueMicrotask);

/** `url` of the manifest, `today` as a day number; `loaded` where the data are here already, `drawn` when the chart is too. */
export function mountPage(root: HTMLElement, url: string, today: number, loaded: Loaded | null, drawn: boolean): void {
  const client = new QueryClient();
  if (loaded) {
    client.setQueryData(manifestQuery(url).queryKey, loaded.manifest);
    client.setQueryData(marksQuery(url, loaded.manifest, () => undefined).queryKey, loaded.marks);
    client.setQueryData(sumsQuery(url, loaded.manifest).queryKey, loaded.index);
  }
  const page = (
    <QueryClientProvider client={client}>
      <App url={url} today={today} addressed={drawn} />
    </QueryClientProvider>
  );
  // In slices between frames: whoever moves the chart meanwhile is not held up.
  startTransition(() => createRoot(root).render(page));
}
