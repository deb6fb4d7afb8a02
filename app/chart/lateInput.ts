/** Hands, listened to once there is something to move: what reads gestures would hold up the first drawing. */
import type { Input, InputHost } from "./input";

export interface LateInput extends Input {
  /** Fetches what reads gestures after this frame, once. */
  listen(): void;
}

/** Without `listen`, or while it fetches, nothing is read and nothing told; keys and buttons work meanwhile. */
export function createLateInput(plot: HTMLElement, host: InputHost): LateInput {
  let input: Input | null = null;
  let isAsked = false;
  let isGone = false;
  const load = async (): Promise<void> => {
    const { bindInput } = await import("./input");
    if (!isGone) input = bindInput(plot, host);
  };
  return {
    listen() {
      if (isAsked) return;
      isAsked = true;
      requestAnimationFrame(() => void load());
    },
    sync() {
      input?.sync();
    },
    destroy() {
      isGone = true;
      input?.destroy();
    },
  };
}
