import { useTranslate } from "../dataSet";
import { useApp } from "../store";

/** Names what in the address was not understood; `gone` is the id of an event that the data do not hold. */
export function Notices({ gone }: { readonly gone: string | null }) {
  const t = useTranslate();
  const notices = useApp((s) => s.notices);
  if (notices.length === 0 && gone === null) return null;
  return (
    <section className="notices" aria-label={t("notice.label")}>
      <ul>
        {notices.map(({ parameter, value, expected }) => (
          <li key={`${parameter}=${value}`}>{t("notice.text", { parameter, value: value.slice(0, 80), expected })}</li>
        ))}
        {gone !== null && <li>{t("event.gone", { id: gone })}</li>}
      </ul>
      <button
        type="button"
        className="button quiet"
        onClick={() => useApp.setState({ notices: [], ...(gone === null ? {} : { event: null }) })}
      >
        {t("notice.close")}
      </button>
    </section>
  );
}
