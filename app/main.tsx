/** Mounts the page. The clock is read here and handed down. */
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { exposeBench } from "./bench";
import { DEFAULT_MANIFEST } from "./published";
import { useApp } from "./store";
import "./theme.css";
import { readAddress } from "./urlSync";

readAddress(null);
const { data, bench } = useApp.getState();
if (bench) exposeBench();

const now = new Date(Date.now());
const today = Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000);

createRoot(document.getElementById("root")!).render(
  <QueryClientProvider client={new QueryClient()}>
    <App url={data ?? new URL(DEFAULT_MANIFEST, document.baseURI).href} today={today} />
  </QueryClientProvider>,
);
