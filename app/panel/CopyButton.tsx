import { useState } from "react";
import { useTranslate } from "../dataSet";

/** Copies a text and says so; where the browser forbids it, shows the text to be selected by hand. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: () => string }) {
  const t = useTranslate();
  const [state, setState] = useState<"idle" | "copied" | { readonly failed: string }>("idle");
  const copy = async (): Promise<void> => {
    const value = text();
    try {
      await navigator.clipboard.writeText(value);
      setState("copied");
    } catch {
      setState({ failed: value });
    }
  };
  return (
    <div className="copy">
      <button type="button" className="button quiet" onClick={() => void copy()}>
        {state === "copied" ? t("event.copied") : label}
      </button>
      {typeof state === "object" && (
        <label className="field">
          <span>{t("event.copyFailed")}</span>
          <textarea readOnly rows={3} value={state.failed} onFocus={(e) => e.currentTarget.select()} />
        </label>
      )}
    </div>
  );
}
