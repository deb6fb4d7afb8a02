import { useEffect, useId, useState } from "react";
import { LANGS } from "../../data/schema";
import { useData, useTranslate } from "../dataSet";
import { LANG_NAMES, LOCALES } from "../i18n";
import { setFilters, setLang, useApp } from "../store";
import type { ThemeChoice } from "../urlState";
import { SampleBadge } from "./SampleBadge";

const TYPING_MS = 250;

/** Title in words, search, language, appearance, embed. */
export function Header({ title, onEmbed }: { readonly title: string; readonly onEmbed: () => void }) {
  const t = useTranslate();
  const { manifest } = useData();
  return (
    <header className="page-header">
      <div className="headline">
        <h1>{title}</h1>
        {manifest.sample && <SampleBadge />}
      </div>
      <div className="tools">
        <Search />
        <LanguageChoice />
        <ThemeField />
        <button type="button" className="button" onClick={onEmbed}>
          {t("embed.open")}
        </button>
      </div>
    </header>
  );
}

function Search() {
  const t = useTranslate();
  const { client } = useData();
  const query = useApp((s) => s.filters.query);
  const [text, setText] = useState(query);
  const [known, setKnown] = useState(query);
  // The filter may be removed elsewhere (a chip, the address).
  if (query !== known) {
    setKnown(query);
    setText(query);
  }
  useEffect(() => {
    if (text.trim() === query) return;
    const timer = setTimeout(() => setFilters({ query: text.trim() }), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, query]);
  return (
    <label className="field search">
      <span>{t("search.label")}</span>
      <input
        type="search"
        value={text}
        placeholder={t("search.hint")}
        maxLength={200}
        onFocus={() => client.warmSearch()}
        onChange={(e) => setText(e.target.value)}
      />
    </label>
  );
}

function LanguageChoice() {
  const t = useTranslate();
  const lang = useApp((s) => s.lang);
  const id = useId();
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <span id={id}>{t("lang.label")}</span>
      <div className="segments">
        {LANGS.map((code) => (
          <button key={code} type="button" lang={LOCALES[code]} aria-pressed={lang === code} onClick={() => setLang(code)}>
            {LANG_NAMES[code]}
          </button>
        ))}
      </div>
    </div>
  );
}

function ThemeField() {
  const t = useTranslate();
  const theme = useApp((s) => s.theme);
  return (
    <label className="field">
      <span>{t("theme.label")}</span>
      <select value={theme ?? ""} onChange={(e) => useApp.setState({ theme: (e.target.value || null) as ThemeChoice | null })}>
        <option value="">{t("theme.auto")}</option>
        <option value="light">{t("theme.light")}</option>
        <option value="dark">{t("theme.dark")}</option>
      </select>
    </label>
  );
}
