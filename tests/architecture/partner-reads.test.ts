// Promise: no sentence to clients says that the other can read something now, so that what is held reads the same.
import { expect, test } from "vitest";
import { sources, textOf } from "./sources";

const counselors =
  /^components\/(library\/(authoring|pathways)|assignments\/(assign|review)|caseload|practice|plans|root-causes|safety|sessions)\//;
const spoken = sources.filter(
  (path) => /^(app\/client|components|lib)\//.test(path) && !counselors.test(path) && !/\/coach-/.test(path),
);

const partner = String.raw`(?:\$?\{(?:partner|partnerName|partners?\.name|firstName)\}|your partner|the other|both(?: of you)?|you both)`;
/** The partner as a reader, flatly. */
const flat = new RegExp(
  String.raw`${partner}(?: and [^ ]+)? (?:(?:can|will|may already) (?:now )?)?(?:reads?|sees?) (?:it|this|that|them|these|those|your|what|all|both)\b|there for both|sent to them|can read it (?:at once|from now)`,
  "i",
);
const conditional = /(?<!at )\bonce\b|\bif\b|\bno longer\b|\bneither\b|\bnobody\b|^\W*Let \S+ read/i;

/** What is true as it stands: both wrote it, or it is not held. */
const trueAsItStands: Record<string, RegExp> = {
  "components/pace/space-form.tsx": /sees it at once/,
  "components/conflicts/setback-form.tsx": /both of you read it, and it stays/,
  "components/conflicts/setback-list.tsx": /You, \S+ and \S+ read this/,
  "app/client/conflicts/[conflictId]/map/page.tsx": /^You(,| and) \S+ (and \S+ )?read it/,
  "components/everyday/marbles/jar-settings.tsx": /sees what they always saw/,
  "components/trust/event-marks.tsx": /helps you both read them/,
  "lib/library/content/exercises/marble-jar.ts": /^\s*To keep small kindnesses where you can both see them/,
  "app/client/homework/[assignmentId]/open-sheet.tsx": /both read it at once/,
};

const flatIn = (path: string, text = textOf(path)) =>
  text
    .replace(/\/\*\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/(\w)\.(name|firstName)\b/g, "partnerName")
    .replace(/\s+/g, " ")
    .replace(/\{" "\}/g, "")
    .split(/[.;!?"`<>](?=\s|[,;)<]|$)|["`<>]/)
    .filter((one) => flat.test(one) && !conditional.test(one) && !trueAsItStands[path]?.test(one))
    .map((one) => `${path}: ${one.trim()}`);

test("nothing says flatly that the other reads it", () => {
  expect(spoken.length).toBeGreaterThan(300);
  expect(spoken.flatMap((path) => flatIn(path))).toEqual([]);
});

test.each([
  "<p>{partnerName} can read it at once, and so can {coachName}.</p>",
  "<p>{partnerName} and {coachName} can read it at once.</p>",
  "<p>{partnerName} sees this.</p>",
  'const a = "Your partner can read this.";',
  'const a = "It is there for both of you.";',
  "<p>Until then {partner} reads these words.</p>",
])("notices %s", (text) => expect(flatIn("components/x.tsx", text)).not.toEqual([]));

test("lets pass what waits for its opening", () =>
  expect(
    flatIn("components/x.tsx", "<p>{coachName} can read it, and {partnerName} once it is opened.</p>"),
  ).toEqual([]));
