import { describe, expect, it } from "vitest";
import { dayAt } from "./civil";
import { sampleData } from "./fixture";
import { escape, renderSvg } from "./toSvg";

const data = sampleData(4, 60, 2);
const view = [dayAt(2015), dayAt(2019)] as const;

describe("toSvg", () => {
  it("draws lanes, marks and labels", async () => {
    await expect(renderSvg(data, { view }, 900)).toMatchFileSnapshot("snapshots/light.svg");
  });
  it("draws every alternative in print", async () => {
    await expect(renderSvg(data, { view, theme: "print", lang: "en" }, 900)).toMatchFileSnapshot("snapshots/print.svg");
  });
  it("draws the same bytes each time", () => {
    expect(renderSvg(data, { view }, 700, 400)).toBe(renderSvg(data, { view }, 700, 400));
  });
  it.each(["<script>alert(1)</script>", `" onload="x`, "]]>", "a\u0000b\u001bc", "'&<>"])("lets nothing out of a text: %j", (evil) => {
    const svg = renderSvg({ ...data, title: () => evil, lanes: data.lanes.map((l) => ({ ...l, label: evil })) }, { view }, 900);
    expect(svg).not.toContain("<script");
    expect(svg).not.toContain(`" onload`);
    expect(svg).not.toMatch(/[^\P{Cc}\n]/u);
  });
  it("escapes", () => {
    expect(escape(`<a href="x">'&`)).toBe("&lt;a href=&quot;x&quot;&gt;&#39;&amp;");
  });
});
