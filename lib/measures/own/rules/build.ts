/** From what an owner typed, or a file, to a measure that can be saved; or why not, by field. Pure. */
import type { z } from "zod";
import type { Definition, Wording } from "@/lib/measures/types";
import {
  definitionSchema,
  type MeasureFile,
  measureFileSchema,
  type SaveMeasure,
  wholeDefinition,
  wordingSchema,
} from "../schema";
import { readItems, readNumbers, readSubscales } from "./text";

type Built =
  | { ok: true; definition: Definition; wording: Wording }
  | { ok: false; field: string; why: string };

const refused = (field: string, why: string) => ({ ok: false as const, field, why });
const numberIn = (words: string): number | null =>
  /^-?\d{1,4}([.,]\d{1,4})?$/.test(words) ? Number(words.replace(",", ".")) : null;

/** Which box of the form an issue of a definition belongs to. */
const boxOf = (path: readonly PropertyKey[]): string => {
  const [first, second] = path.map(String);
  if (first === "change") return second === "source" ? "figuresSource" : (second ?? "sd");
  if (first === "missing") return second === "source" ? "missingSource" : "missingMost";
  return first ?? "";
};
const firstIssue = ({ issues: [issue] }: z.ZodError) =>
  refused(boxOf(issue?.path ?? []), issue?.message ?? "Please look at this once more");

type Norm = { ok: true; change: Definition["change"] } | ReturnType<typeof refused>;

/** None, a published least change, or a standard deviation with a reliability; each only with where it is from. */
function normIn({ sd, reliability, least, figuresSource: source }: SaveMeasure): Norm {
  if (!sd && !reliability && !least) return { ok: true, change: null };
  if (!source)
    return refused(
      "figuresSource",
      "Where are these figures from? Without a source no change is called reliable.",
    );
  if (least) {
    const points = numberIn(least);
    if (points === null) return refused("least", "Please give a number");
    return { ok: true, change: { kind: "published", least: points, source } };
  }
  const [deviation, r] = [numberIn(sd), numberIn(reliability)];
  if (deviation === null)
    return refused("sd", "Please give both, the standard deviation and the reliability");
  if (r === null)
    return refused("reliability", "Please give both, the standard deviation and the reliability");
  return { ok: true, change: { kind: "computed", sd: deviation, reliability: r, source } };
}

/** The words and what a publisher leaves open; its items, range and cut-off stay as they are published. */
export function publishedMeasure(form: SaveMeasure, published: Definition): Built {
  const { items, min } = published;
  const read = readItems(form.items, (at) => (items[at] ? items[at].max - min + 1 : null));
  if (!read.ok) return refused("items", read.why);
  if (read.items.length !== items.length)
    return refused("items", `It has ${items.length} questions; ${read.items.length} are written.`);
  const reversed =
    published.reversed === "unknown" ? readNumbers(form.reversed, items.length) : published.reversed;
  if (reversed === null) return refused("reversed", "Please give numbers of questions, like 2, 5");
  const norm = published.change ? ({ ok: true, change: published.change } as const) : normIn(form);
  if (!norm.ok) return norm;
  const wording = wordingSchema.safeParse({ lead: form.lead, credit: form.credit, items: read.items });
  if (!wording.success) return refused("items", firstIssue(wording.error).why);
  return { ok: true, definition: { ...published, reversed, change: norm.change }, wording: wording.data };
}

export function ownMeasure(form: SaveMeasure): Built {
  const min = numberIn(form.min || "0");
  const highest = form.highest ? numberIn(form.highest) : null;
  if (min === null) return refused("min", "Please give a whole number");
  if (form.highest && (highest === null || highest <= min))
    return refused("highest", "Please give a whole number above the lowest");
  const read = readItems(form.items, () => (highest === null ? null : highest - min + 1));
  if (!read.ok) return refused("items", read.why);
  const count = read.items.length;
  const reversed = readNumbers(form.reversed, count);
  if (reversed === null) return refused("reversed", "Please give numbers of questions, like 2, 5");
  const subscales = readSubscales(form.subscales, count);
  if (subscales === null) return refused("subscales", "Please write each in a line, like closeness: 1, 2, 3");
  const norm = normIn(form);
  if (!norm.ok) return norm;
  if (form.missingMost && !form.missingSource)
    return refused("missingSource", "Where is this rule from? Without one every answer is needed.");
  const definition = definitionSchema.safeParse({
    ...{ name: form.name, source: form.source, about: form.about, licence: form.license },
    ...{
      items: read.items.map(({ labels }) => ({ max: min + labels.length - 1 })),
      min,
      reversed,
      subscales,
    },
    cutOff: form.cutOff ? (numberIn(form.cutOff) ?? form.cutOff) : null,
    change: norm.change,
    missing: form.missingMost
      ? { most: numberIn(form.missingMost) ?? form.missingMost, source: form.missingSource }
      : null,
  });
  if (!definition.success) return firstIssue(definition.error);
  const wording = wordingSchema.safeParse({ lead: form.lead, credit: form.credit, items: read.items });
  if (!wording.success) return refused("items", firstIssue(wording.error).why);
  return { ok: true, definition: wholeDefinition(definition.data), wording: wording.data };
}

type ReadFile = { ok: true; file: MeasureFile } | { ok: false; why: string };

const where = (path: readonly PropertyKey[]) => path.map(String).join(" › ");

/** The text of a file. What is wrong with it is said with the place where it is. */
export function readMeasureFile(text: string): ReadFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, why: "This is not a measure file: it cannot be read as JSON." };
  }
  const parsed = measureFileSchema.safeParse(json);
  if (parsed.success) {
    const { definition, wording, license } = parsed.data;
    return { ok: true, file: { license, wording, definition: wholeDefinition(definition) } };
  }
  const [issue] = parsed.error.issues;
  if (issue?.path[0] === "format" || issue?.path.length === 0)
    return { ok: false, why: "This is not a measure file of this program." };
  return { ok: false, why: `Nothing was added. At ${where(issue?.path ?? [])}: ${issue?.message}` };
}
