/** What no database can keep: NUL, and halves of a letter that came apart. Nobody types them; files and programs bring them. */
import { withPlainLines } from "./letters";

const nul = "\0";
const half = /\p{Surrogate}/u;
const halves = /\p{Surrogate}/gu;

/** A text as it is kept: line ends as a box has them, nothing in it that cannot be kept. */
export const cleanText = (text: string): string =>
  withPlainLines(text.replaceAll(nul, "")).replaceAll(halves, "\uFFFD");

/** Whether a text holds something that cannot be kept. */
const isBroken = (text: string) => text.includes(nul) || half.test(text);

/** The places in parsed JSON whose texts or names cannot be kept, as paths. */
export function brokenTexts(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value === "string") return isBroken(value) ? [[...path]] : [];
  if (Array.isArray(value)) return value.flatMap((inner, at) => brokenTexts(inner, [...path, at]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    isBroken(name) ? [[...path]] : brokenTexts(inner, [...path, name]),
  );
}

/** The same JSON without what cannot be kept. */
export function cleanJson(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanJson);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [cleanText(name), cleanJson(inner)]),
  );
}
