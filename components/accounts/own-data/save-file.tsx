"use client";

import { Button } from "@/components/ui/button";

const textOf = (node: Element | null) => (node?.textContent ?? "").replace(/[\u2066-\u2069]/g, "").trim();
const under = (node: Element, selector: string) => [...node.querySelectorAll(selector)];

/** What a drawn copy says, as data: made in the browser from what is on the page, so that no server keeps a second one. */
export function copyAsData(article: Element) {
  return {
    format: "mendwork-copy",
    version: 1,
    for: textOf(article.querySelector("[data-copy=name]")),
    madeOn: article.querySelector("header time")?.getAttribute("datetime") ?? null,
    parts: under(article, "section").map((section) => ({
      title: textOf(section.querySelector("h3")),
      entries: under(section, "li").map((entry) => ({
        title: textOf(entry.querySelector("h4")),
        on: entry.querySelector("time")?.getAttribute("datetime") ?? null,
        lines: under(entry, "dl > div").map((line) => ({
          label: textOf(line.querySelector("dt")),
          words: textOf(line.querySelector("dd")),
        })),
      })),
    })),
  };
}

/** Makes a file of the copy on this page. Without a script the page itself can be saved. */
export function SaveFile({ of }: { of: string }) {
  const save = () => {
    const article = document.getElementById(of);
    if (!article) return;
    const data = copyAsData(article);
    const address = URL.createObjectURL(
      new Blob([JSON.stringify(data, null, 2)], { type: "application/json" }),
    );
    const link = document.createElement("a");
    link.href = address;
    link.download = `copy-${data.madeOn ?? ""}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return (
    <Button variant="quiet" onClick={save} className="noscript:hidden">
      Save as a file
    </Button>
  );
}
