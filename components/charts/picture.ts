/** A drawn chart as a picture that needs nothing of its page: by day's colors, on white, under its words. Runs in a browser. */

type Size = { width: number; height: number };
/** One line of words above the drawing. */
type Line = { words: string; strong: boolean };
export type Picture = Size & { svg: string };

const edge = 24;
const looksOfWords = { strong: { size: 18, weight: 650 }, plain: { size: 14, weight: 400 } };
const lineHeight = (line: Line) => (line.strong ? 28 : 21);
const family = '"Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", Arial, sans-serif';
/** About as wide as it is drawn, in pixels. */
const letter = 7.2;

/** Written into each part, since a picture has no style sheet. */
const inlined = [
  ...[
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-opacity",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
  ],
  ...["opacity", "font-size", "font-weight", "text-anchor", "paint-order"],
];

/** Breaks words into lines of at most `most` letters. */
export function wrapped(words: string, most: number): string[] {
  const lines = [""];
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1) ?? "";
    if (last && last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}

/** The first paragraph names it; of the rest, each person's line begins with a name. */
function linesOf(caption: Element, width: number): Line[] {
  const parts = [...caption.querySelectorAll("p, li")].map((part) => part.textContent ?? "");
  const most = Math.floor((width - 2 * edge) / letter);
  return parts.flatMap((words, at) =>
    wrapped(words, at === 0 ? Math.floor(most * 0.75) : most).map((line) => ({
      words: line,
      strong: at === 0,
    })),
  );
}

const element = (name: string, attributes: Record<string, string | number>, inside = "") => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = inside;
  return made;
};

function written(line: Line, y: number): SVGElement {
  const { size, weight } = line.strong ? looksOfWords.strong : looksOfWords.plain;
  const look = { "font-family": family, "font-size": size, "font-weight": weight, fill: "#0f2730" };
  return element("text", { x: edge, y, ...look }, line.words);
}

/** A color of the page with what it is by day behind it: `var(--color-ink, #0f2730)`. */
const token = /var\(--[\w-]+,\s*([^)]+)\)/g;

/** By day, whatever the page is in: each part names its color by day. The copy stands in the page for a moment, where the rest of its looks is worked out. */
function byDay(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  for (const part of copy.querySelectorAll("*"))
    for (const { name, value } of [...part.attributes])
      if (value.includes("var(")) part.setAttribute(name, value.replace(token, "$1"));
  const place = document.createElement("div");
  place.style.cssText = "position:absolute;left:-9999px";
  place.append(copy);
  document.body.append(place);
  for (const part of copy.querySelectorAll("*")) {
    const worked = getComputedStyle(part);
    for (const name of inlined) part.setAttribute(name, worked.getPropertyValue(name));
    part.removeAttribute("class");
    part.removeAttribute("style");
  }
  place.remove();
  return copy;
}

/** @param caption what the figure says in words; its paragraphs and list items become lines */
export function pictureOf(drawing: SVGSVGElement, caption: Element): Picture {
  const { width, height } = drawing.getBoundingClientRect();
  const full = Math.max(Math.round(width), 560);
  const lines = linesOf(caption, full);
  const head = edge + lines.reduce((sum, line) => sum + lineHeight(line), 0);
  const size = { width: full, height: Math.round(head + height + edge) };
  const svg = element("svg", { ...size, viewBox: `0 0 ${size.width} ${size.height}` });
  svg.append(element("title", {}, lines[0]?.words ?? ""), element("rect", { ...size, fill: "#fff" }));
  let y = edge;
  for (const line of lines) {
    svg.append(written(line, y + 12));
    y += lineHeight(line);
  }
  const drawn = byDay(drawing);
  for (const name of ["class", "style", "role", "tabindex", "aria-label"]) drawn.removeAttribute(name);
  for (const [key, value] of Object.entries({ x: 0, y: head, width, height, "font-family": family }))
    drawn.setAttribute(key, String(value));
  svg.append(drawn);
  return { ...size, svg: new XMLSerializer().serializeToString(svg) };
}

/** Twice as fine as the screen, so that it prints. @throws when the browser draws no picture of it */
export async function asPng({ svg, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * width;
  canvas.height = 2 * height;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
  );
}

export const asSvg = ({ svg }: Picture): Blob => new Blob([svg], { type: "image/svg+xml" });

/** Hands it to whoever sits here, under a name that tells nothing. */
export function handOut(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
