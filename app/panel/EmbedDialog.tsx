/** Code to embed the chart as it is now, with a live preview. */
import { useEffect, useMemo, useRef, useState } from "react";
import { embedUrl, publicSite, snippetOf } from "../embed/snippet";
import { useData, useTranslate } from "../dataSet";
import { formatCount, formatWindow } from "../format";
import { urlStateOf, useApp } from "../store";
import type { IndexedShown } from "../filter";
import { clipDays, daysOfView } from "../window";
import { CopyButton } from "./CopyButton";
import { SampleBadge } from "./SampleBadge";
import { useStill } from "./useStill";

const HEIGHTS = { least: 160, most: 2000, first: 520 } as const;

/** Of the still picture: it should not be longer than the page it is on. */
const STILL_LANES = 12;

const clampHeight = (px: number): number => Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, Math.round(px)));

interface Props {
  readonly title: string;
  readonly shown: IndexedShown;
  /** Lanes in the order shown. */
  readonly order: Int32Array;
  readonly onClose: () => void;
}

export default function EmbedDialog({ title, shown, order, onClose }: Props) {
  const t = useTranslate();
  const { manifest, home } = useData();
  const lang = useApp((s) => s.lang);
  const state = useApp((s) => s);
  const dialog = useRef<HTMLDialogElement>(null);
  const here = new URL("./", document.baseURI).href;
  const [address, setAddress] = useState(publicSite(here) ?? "");
  const [pinned, setPinned] = useState(false);
  // As high as the preview says it is, until somebody wants another height.
  const [wanted, setWanted] = useState<number | null>(null);
  const [told, setTold] = useState<number>(HEIGHTS.first);
  const height = wanted ?? told;
  const preview = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<unknown>): void => {
      if (source !== preview.current?.contentWindow || typeof data !== "object" || data === null || !("height" in data)) return;
      if (typeof data.height === "number" && data.height > 0) setTold(clampHeight(data.height));
    };
    addEventListener("message", hear);
    return () => removeEventListener("message", hear);
  }, []);
  const [withStill, setWithStill] = useState(true);
  const still = useStill(shown, order);
  const picture = useMemo(() => still(STILL_LANES), [still]);
  useEffect(() => dialog.current?.showModal(), []);

  const site = publicSite(address);
  const days = manifest.extent && clipDays(daysOfView(state.settled ?? home), manifest.extent);
  const caption = [
    manifest.sample && `[${t("sample.badge")} / ${t("sample.badge.other")}]`,
    t("embed.caption", { title, n: formatCount(shown.events.length, lang), span: days ? formatWindow(days[0], days[1], lang) : "–" }),
  ]
    .filter(Boolean)
    .join(" ");
  const url = useMemo(() => urlStateOf(state), [state]);
  const common = { state: url, pinned: pinned ? manifest.hash : null, lang };
  const code =
    site &&
    snippetOf({
      ...common,
      site,
      title,
      caption,
      linkText: t("embed.source"),
      heightPx: height,
      still: withStill ? { svg: picture.svg, alt: `${caption} ${picture.words}` } : null,
    });
  return (
    <dialog ref={dialog} className="embed-dialog" aria-labelledby="embed-title" onClose={onClose}>
      <div className="row panel-head">
        <h2 id="embed-title">{t("embed.title")}</h2>
        <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
          {t("filter.close")}
        </button>
      </div>
      {manifest.sample && <SampleBadge />}
      <div className="embed-options">
        <label className="field wide">
          <span>{t("embed.address")}</span>
          <input
            type="url"
            value={address}
            placeholder="https://"
            onChange={(e) => setAddress(e.target.value)}
            aria-describedby="embed-advice"
          />
        </label>
        <label className="field">
          <span>{t("embed.height")}</span>
          <input
            type="number"
            value={height}
            min={HEIGHTS.least}
            max={HEIGHTS.most}
            step={20}
            onChange={(e) => setWanted(clampHeight(e.target.valueAsNumber || HEIGHTS.first))}
          />
        </label>
        <fieldset className="choices across">
          <legend>{t("embed.version")}</legend>
          <label>
            <input type="radio" name="version" checked={!pinned} onChange={() => setPinned(false)} />
            <span>{t("embed.live")}</span>
          </label>
          <label>
            <input type="radio" name="version" checked={pinned} onChange={() => setPinned(true)} />
            <span>{t("embed.pinned", { hash: manifest.hash.slice(0, 8) })}</span>
          </label>
        </fieldset>
        <label className="check">
          <input type="checkbox" checked={withStill} onChange={(e) => setWithStill(e.target.checked)} />
          <span>{t("embed.still", { n: Math.ceil(picture.svg.length / 1000) })}</span>
        </label>
      </div>
      <p id="embed-advice" aria-live="polite" className={site ? "visually-hidden" : "warn"}>
        {site ? "" : address === "" ? t("embed.localhost") : t("embed.badAddress")}
      </p>
      {code && (
        <>
          <label className="field wide">
            <span>{t("embed.code")}</span>
            <textarea readOnly rows={8} value={code} onFocus={(e) => e.currentTarget.select()} spellCheck={false} />
          </label>
          <CopyButton label={t("embed.copy")} text={() => code} />
        </>
      )}
      <h3>{t("embed.preview")}</h3>
      <iframe
        ref={preview}
        className="preview"
        title={`${t("embed.preview")}: ${title}`}
        src={embedUrl({ ...common, site: here })}
        height={height}
      />
    </dialog>
  );
}
