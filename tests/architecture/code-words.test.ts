import ts from "typescript";
import { expect, test } from "vitest";
import { lineOf, nodesOf, parse, sources } from "./sources";

/** Names that the code once had, each beside the word of docs/glossary.md that took its place. */
const gone: Record<string, string> = {
  resting: "concernOpen, postponed or paused",
  standing: "status, isActive",
  standings: "statuses",
  trail: "auditLog",
  Trail: "AuditLog",
  handedIn: "submitted",
  HandedIn: "Submitted",
  TurnView: "OccurrenceView; CycleTurnView",
  TurnInput: "OccurrenceInput",
  ExchangeState: "SealedState",
  openExchange: "openAnswersForBoth, releaseAnswers",
  isExchangeOpen: "isReleased",
  HandInAnswer: "SubmitAnswer",
  handed_in: "submitted",
  holdAll: "holdEverything, holdAsUsual",
  sideBySide: "holdNothing, holdAsUsual",
  elevated: "asSystem",
  foundOne: "firstOrNotFound",
  Unfilled: "FieldErrors",
  parting: "isEnding",
  makeReal: "createOutcomes",
};

/** Stored strings and one drawing on a device stay as they are; each with its reason. */
const kept: Record<string, string[]> = {
  "lib/conflicts/summaries/rules.ts": ["standing"],
  "lib/assignments/talks/rules.ts": ["resting"],
  "components/assignments/talks/talk-table.tsx": ["resting"],
};

const inTheProduct = sources.filter((path) => /^(lib|app|components|db)\//.test(path));

const namedInOldWords = (path: string, text?: string) => {
  const source = parse(path, text);
  return [...nodesOf(source)]
    .filter((node) => ts.isIdentifier(node) && Object.hasOwn(gone, node.text))
    .filter((node) => !kept[path]?.includes(node.getText()))
    .map((node) => `${lineOf(source, node)}: ${node.getText()}, now ${gone[node.getText()]}`);
};

test("nothing is called by a word that the glossary has put away", () => {
  expect(inTheProduct.length).toBeGreaterThan(800);
  expect(inTheProduct.flatMap((path) => namedInOldWords(path))).toEqual([]);
});

test.each(Object.entries(kept))("%s still needs its exception", (path, words) => {
  const names = [...nodesOf(parse(path))].filter(ts.isIdentifier).map(({ text }) => text);

  expect(words.filter((word) => !names.includes(word))).toEqual([]);
});

test("each is noticed", () => {
  expect(namedInOldWords("lib/x.ts", "const { standing } = card;")).toHaveLength(1);
  expect(namedInOldWords("lib/x.ts", "await holdAll(tx, false);")).toHaveLength(1);
});
