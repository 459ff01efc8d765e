/** Why a file cannot be read, in words: where in it, what is wrong, what to do. Pure. */

import { fieldTypes } from "@/lib/library/authoring/terms";
import { type Issue, problemWords } from "@/lib/library/exercises/rules/problem-words";
import { cleanText } from "@/lib/platform/text/clean";
import { exchangeFormat, exchangeVersion, exercisesLimit, fileLimit, pathwaysLimit } from "../terms";

const size = (bytes: number) => `${Math.round(bytes / 1000).toLocaleString("en-GB")} kB`;

export const broken = {
  empty: "This file is empty. Please ask for it once more.",
  tooLarge: (bytes: number) =>
    `This file is ${size(bytes)}; we can read up to ${size(fileLimit)} at once. Please ask for it in smaller pieces.`,
  encoding:
    "This file is not written in UTF-8, so its letters would come out wrong. Please save it as UTF-8, or ask for it once more.",
  binary:
    "This is not a text file. Please choose the file that Mendwork made, which ends in “.json”; if it came in a ZIP, unpack it first.",
  notJson: (line: number | null) =>
    `This is not a whole JSON file${line ? `: it stops making sense in line ${line}` : ""}. It may have been cut off on the way. Please ask for it once more.`,
  notOurs: `This is a JSON file, but not one of ours: it does not say “"format": "${exchangeFormat}"”. Please choose a file that was made with “Export”.`,
  noVersion: `This file does not say which version of our format it is in: “"version": ${exchangeVersion}” is missing. Please ask for it once more.`,
  newer: (version: number) =>
    `This file is in version ${version} of our format, and this installation reads up to ${exchangeVersion}. Please bring this installation up to date, or ask for the file in version ${exchangeVersion}.`,
  nothing: "This file is in order, but there is nothing in it: no exercise and no pathway.",
};

/** `JSON.parse` names a place in words that differ; the line is what a person can look up. */
export function lineOfError(error: unknown, text: string): number | null {
  const said = error instanceof Error ? error.message : "";
  const line = /line (\d+)/.exec(said)?.[1];
  if (line) return Number(line);
  const at = /position (\d+)/.exec(said)?.[1];
  return at ? text.slice(0, Number(at)).split("\n").length : null;
}

type At = Readonly<Record<PropertyKey, unknown>> | undefined;
const inside = (at: unknown, part: PropertyKey): unknown =>
  typeof at === "object" && at !== null ? (at as At)?.[part] : undefined;
const textAt = (at: unknown, name: string) => {
  const text = inside(at, name);
  return typeof text === "string" && text.trim()
    ? `“${cleanText([...text.trim()].slice(0, 60).join(""))}”`
    : null;
};

const names: Record<string, string> = {
  fields: "question",
  options: "choice",
  columns: "column",
  parts: "part",
  steps: "step",
  exercises: "exercise",
  compare: "comparison",
};

/** `Exercise 2 “A walk”, question 3 “What did you notice?”` */
function whereWords(path: readonly PropertyKey[], file: unknown): string {
  const words: string[] = [];
  let at: unknown = file;
  for (const [i, part] of path.entries()) {
    at = inside(at, part);
    if (typeof part !== "number") continue;
    const list = String(path[i - 1]);
    if (i === 1) {
      const title = textAt(inside(at, "content"), "title") ?? textAt(at, "slug");
      words.push([list === "pathways" ? "Pathway" : "Exercise", part + 1, title].filter(Boolean).join(" "));
    } else if (names[list]) {
      words.push(
        [names[list], part + 1, textAt(at, "label") ?? textAt(at, "title") ?? textAt(at, "slug")]
          .filter(Boolean)
          .join(" "),
      );
    }
  }
  return words.join(", ");
}

const quoted = (value: unknown) =>
  typeof value === "string"
    ? `“${cleanText([...value].slice(0, 40).join(""))}”`
    : typeof value === "number"
      ? String(value)
      : "This";

function whatWords(issue: Issue & { values?: readonly unknown[] }, file: unknown): string {
  const known = problemWords({ ...issue, path: issue.path.slice(issue.path.indexOf("content") + 1) });
  if (known) return known;
  const name = String(issue.path.findLast((part) => typeof part === "string") ?? "");
  const value = issue.path.reduce<unknown>(inside, file);
  if (issue.path.length === 1 && issue.code === "too_big") {
    return `There are more than ${name === "pathways" ? pathwaysLimit : exercisesLimit} in it. Please ask for it in smaller pieces.`;
  }
  if (name === "type" && issue.path.includes("fields")) {
    return value === undefined
      ? "It does not say what kind of question it is (“type”)."
      : `${quoted(value)} is not a kind of question or column that this installation knows (${fieldTypes.join(", ")}).`;
  }
  if (name === "slug" || name === "key")
    return `${quoted(value)} cannot be its “${name}”: small letters and digits, please.`;
  if (value === undefined) return `“${name}” is missing.`;
  if (issue.code === "invalid_value")
    return `${quoted(value)} under “${name}” is nothing that this installation knows.`;
  if (issue.code === "invalid_type") return `“${name}” is not written as it should be.`;
  return `“${name}” does not fit.`;
}

const line = (where: string, what: string) => (where ? `${where}: ${what}` : what);

/** One sentence for each place, the first dozen; more would not help. */
export function problemsIn(
  issues: readonly (Issue & { values?: readonly unknown[] })[],
  file: unknown,
): string[] {
  return firstDozen(issues.map((issue) => line(whereWords(issue.path, file), whatWords(issue, file))));
}

const unkept =
  "There is a character in it that cannot be kept (half an emoji, or an invisible one). Please take it out, or ask for the file once more.";

/** The same for texts that cannot be kept. */
export const brokenLines = (paths: readonly (readonly (string | number)[])[], file: unknown): string[] =>
  firstDozen(paths.map((path) => line(whereWords(path, file), unkept)));

function firstDozen(lines: string[]): string[] {
  const different = [...new Set(lines)];
  return different.length > 12
    ? [...different.slice(0, 12), `And ${different.length - 12} more places like these.`]
    : different;
}
