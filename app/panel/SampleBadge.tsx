import { useTranslate } from "../dataSet";

/** Says wherever the data are shown that these articles were written as samples. */
export function SampleBadge() {
  const t = useTranslate();
  return (
    <p className="badge" title={t("sample.why")}>
      <strong>{t("sample.badge")}</strong> <span lang="und">/ {t("sample.badge.other")}</span>
    </p>
  );
}
