import { expect, type Page } from "@playwright/test";

/** Waits until all that comes after the chart's first drawing is there: before that nobody opens, lists or spreads anything in it. */
export const pageStands = (page: Page): Promise<void> => expect(page.getByRole("tablist").first()).toBeVisible();
