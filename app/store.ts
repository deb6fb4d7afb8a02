/** The state as components follow it. What is drawn before there is a page takes it from state.ts, and loads no React. */
import { useStore } from "zustand";
import { appState, type AppState } from "./state";

export * from "./state";

export const useApp = Object.assign(<T>(select: (state: AppState) => T): T => useStore(appState, select), appState);
