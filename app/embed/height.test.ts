import { expect, it } from "vitest";
import { heightMessages } from "./height";

it("says one height to every kind of host", () => {
  const [object, text] = heightMessages(420, "https://example.org/embed.html");
  expect(object).toMatchObject({ source: "relations-timeline", sentinel: "amp", type: "embed-size", height: 420 });
  expect(Object.values((object as { "datawrapper-height": object })["datawrapper-height"])).toEqual([420]);
  expect(JSON.parse(text)).toEqual({ context: "iframe.resize", height: 420, src: "https://example.org/embed.html" });
});
