import { readFileSync } from "node:fs";
import imports from "lucide-react/dynamicIconImports";
import { expect, test } from "vitest";
import { iconNames } from "@/components/ui/icon";

type Drawing = { __iconData: { node: [string, Record<string, string>][] } };

const css = readFileSync("app/icons.css", "utf8");
const drawn = new Map(
  [...css.matchAll(/\.i-([a-z-]+) \{\s+--lines: url\("([^"]+)"\)/g)].map(([, a, b]) => [a, b]),
);

/** As the set draws it: a mask, so that the color is that of the words beside it. */
function linesOf({ __iconData }: Drawing, fill: string) {
  const shapes = __iconData.node.map(([tag, { key: _, ...rest }]) => {
    const attributes = Object.entries(rest).map(([name, value]) => `${name}='${value}'`);
    return `<${tag} ${attributes.join(" ")}/>`;
  });
  const head = `viewBox='0 0 24 24' fill='${fill}' stroke='#000' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'`;
  return `data:image/svg+xml,${`<svg xmlns='http://www.w3.org/2000/svg' ${head}>${shapes.join("")}</svg>`
    .replace(/#/g, "%23")
    .replace(/</g, "%3C")
    .replace(/>/g, "%3E")}`;
}

test("every icon that can be named has its lines among the looks, and no other", () => {
  expect([...drawn.keys()].sort()).toEqual([...iconNames].sort());
});

test("each is drawn as in its set", async () => {
  for (const name of iconNames) {
    const full = name.endsWith("-full");
    const load = imports[name.replace(/-full$/, "") as keyof typeof imports];
    expect(drawn.get(name), name).toBe(linesOf((await load()) as unknown as Drawing, full ? "#000" : "none"));
  }
});
