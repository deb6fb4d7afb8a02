/** Titles a person would write, made from an event's parts: visitor first, names where they are told. */
import type { Titles } from "../../data/schema";
import type { Lexicon } from "../lexicon/lexicon";
import { titleEn } from "./titles/en";
import { planTitle, type Untitled } from "./titles/plan";
import { titleVi } from "./titles/vi";
import { titleZh } from "./titles/zh";

/** People's `latin` is expected to be filled in (see titles/latin); a name without one stays Chinese in every language. */
export function titlesOf(event: Untitled, lexicon: Lexicon): Titles {
  const plan = planTitle(event);
  return { zh: titleZh(plan, lexicon), en: titleEn(plan, lexicon), vi: titleVi(plan, lexicon) };
}
