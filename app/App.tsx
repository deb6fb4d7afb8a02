/** Loads the data set and shows the page, or what keeps it from being shown. */
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import { basisOf } from "./basis";
import { DataContext, useTranslate } from "./dataSet";
import { manifestQuery, marksQuery, readingsQuery, sumsQuery, textsQuery, traitsQuery } from "./dataQuery";
import { LOCALES } from "./i18n";
import { EmptyState, ErrorState, LoadingState } from "./panel/States";
import { Page } from "./panel/Page";
import { createSelectClient } from "./selectClient";
import { useApp } from "./store";
import { followStore, readAddress } from "./urlSync";

interface Props {
  /** Of the manifest. */
  readonly url: string;
  /** Day number. */
  readonly today: number;
  /** Whether the store and the address follow each other already. */
  readonly addressed: boolean;
}

export function App({ url, today, addressed }: Props) {
  const t = useTranslate();
  const [loaded, setLoaded] = useState(0);
  const manifest = useQuery(manifestQuery(url));
  const marks = useQuery(
    marksQuery(
      url,
      manifest.data,
      useCallback((n: number) => setLoaded(n), []),
    ),
  );
  // Numbers first: text and other readings are asked for when the marks are here.
  const rest = marks.data ? manifest.data : undefined;
  const readings = useQuery(readingsQuery(url, rest));
  const traits = useQuery(traitsQuery(url, rest));
  useDocument();

  const extent = manifest.data?.extent ?? null;
  useEffect(() => {
    if (!manifest.data || addressed) return;
    readAddress(extent);
    return followStore(extent);
  }, [manifest.data, extent, addressed]);

  const sums = useQuery(sumsQuery(url, manifest.data));
  const basis = useMemo(
    () => (manifest.data && marks.data && sums.data ? basisOf({ manifest: manifest.data, marks: marks.data, index: sums.data }) : null),
    [manifest.data, marks.data, sums.data],
  );
  const client = useMemo(() => basis && createSelectClient(basis.marks, basis.manifest, url), [basis, url]);
  useEffect(() => () => client?.close(), [client]);
  const texts = useQuery(textsQuery(url, rest, client));
  const set = useMemo(
    () =>
      basis && client
        ? { ...basis, url, client, readings: readings.data ?? null, traits: traits.data ?? null, texts: texts.data ?? null }
        : null,
    [basis, url, client, readings.data, traits.data, texts.data],
  );
  const failed = [manifest, marks, sums, texts, readings, traits].find((q) => q.isError);
  if (failed) return <ErrorState url={url} error={failed.error} retry={() => void failed.refetch()} />;
  if (!manifest.data || !set) return <LoadingState loaded={loaded} total={manifest.data?.files.marks.bytes ?? 0} />;
  if (manifest.data.counts.events === 0)
    return <EmptyState title={t("state.empty")} text={t("state.empty.do")} sample={manifest.data.sample} />;
  return (
    <DataContext value={set}>
      <Page today={today} />
    </DataContext>
  );
}

/** Language and appearance of the document follow the reader's choice. */
function useDocument(): void {
  const lang = useApp((s) => s.lang);
  const theme = useApp((s) => s.theme);
  useEffect(() => {
    document.documentElement.lang = LOCALES[lang];
  }, [lang]);
  useEffect(() => {
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }, [theme]);
}
