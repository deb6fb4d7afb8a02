/** What the page says when there is nothing to draw: loading, empty, failed. */
import { useTranslate } from "../dataSet";
import { formatPercent } from "../format";
import { DataError } from "../published";
import { SampleBadge } from "./SampleBadge";

export function LoadingState({ loaded, total }: { readonly loaded: number; readonly total: number }) {
  const t = useTranslate();
  const part = total > 0 ? Math.min(1, loaded / total) : null;
  return (
    <main className="state" aria-busy="true">
      <h1>{t("app.name")}</h1>
      <p>
        <label>
          {t("state.loading")} <progress value={part ?? undefined} max={1} /> {part !== null && <span>{formatPercent(part)}</span>}
        </label>
      </p>
      <div className="skeleton" aria-hidden="true">
        {Array.from({ length: 8 }, (_, i) => (
          <span key={i} />
        ))}
      </div>
    </main>
  );
}

interface FailureProps {
  readonly url: string;
  readonly error: Error;
  readonly retry: () => void;
}

/** In place of the page. */
export function ErrorState(props: FailureProps) {
  return (
    <main className="state">
      <Failure {...props} Heading="h1" />
    </main>
  );
}

/** In place of the chart alone: filters that can be taken back stand around it. */
export function FilterErrorState(props: FailureProps) {
  return (
    <div className="state nomatch">
      <Failure {...props} Heading="h2" />
    </div>
  );
}

function Failure({ url, error, retry, Heading }: FailureProps & { readonly Heading: "h1" | "h2" }) {
  const t = useTranslate();
  const known = error instanceof DataError ? error : null;
  const reason = known ? (known.reason === "network" ? t("state.error.network") : known.reason) : error.message;
  return (
    <>
      <div role="alert">
        <Heading>{t("state.error")}</Heading>
        <p className="address">{t("state.error.url", { url: known?.url ?? url })}</p>
        <p>{t("state.error.reason", { reason })}</p>
        <p>{t("state.error.do")}</p>
      </div>
      <button type="button" className="button" onClick={retry}>
        {t("state.retry")}
      </button>
    </>
  );
}

export function EmptyState({ title, text, sample }: { readonly title: string; readonly text: string; readonly sample: boolean }) {
  return (
    <main className="state">
      {sample && <SampleBadge />}
      <h1>{title}</h1>
      <p>{text}</p>
    </main>
  );
}
