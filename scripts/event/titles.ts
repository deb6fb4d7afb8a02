/** Titles a person would write, made from an event's parts: visitor first, names where they are told. */
import type { Titles } from "../../data/schema";
import type { Lexicon } from "../lexicon/lexicon";
import { placed } from "./merge/holders";
import { titleEn } from "./titles/en";
import { planTitle, type Untitled } from "./titles/plan";
import { unnamedIn } from "./titles/unnamed";
import { titleVi } from "./titles/vi";
import { titleZh } from "./titles/zh";

/** Kinds whose titles name persons. */
const BY_OFFICE: ReadonlySet<Untitled["kind"]> = new Set(["meeting", "talks", "call", "visit", "ceremony"]);

/** People's `latin` is expected to be filled in (see titles/latin); a name without one stays Chinese in every language. */
export function titlesOf(event: Untitled, lexicon: Lexicon): Titles {
  const unnamed = BY_OFFICE.has(event.kind) ? unnamedIn(event, event.sentence, lexicon).map((p) => placed(p, event.when, lexicon)) : [];
  const plan = planTitle(unnamed.length === 0 ? event : { ...event, people: [...event.people, ...unnamed] });
  return { zh: titleZh(plan, lexicon), en: titleEn(plan, lexicon), vi: titleVi(plan, lexicon) };
}
