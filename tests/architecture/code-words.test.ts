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

/** An exchange is import and export's, and a request's: what opens between two people is `sealed`, in files' names too. One name of before is left. */
const whereSealed = /^(lib|components)\/(assignments|sessions)\/|^app\/\(room\)\/|^db\/schema\//;
const namedExchange = (path: string, text?: string) => {
  if (!whereSealed.test(path)) return [];
  const source = parse(path, text);
  const names = [...nodesOf(source)]
    .filter((node) => ts.isIdentifier(node) && /exchange/i.test(node.text))
    .filter((node) => node.getText() !== "waitingExchanges")
    .map((node) => `${lineOf(source, node)}: ${node.getText()}, now sealed…`);
  return /exchange/i.test(path) ? [`${path}, now sealed…`, ...names] : names;
};

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
  expect(inTheProduct.flatMap((path) => namedExchange(path))).toEqual([]);
});

test.each(Object.entries(kept))("%s still needs its exception", (path, words) => {
  const names = [...nodesOf(parse(path))].filter(ts.isIdentifier).map(({ text }) => text);

  expect(words.filter((word) => !names.includes(word))).toEqual([]);
});

test("each is noticed", () => {
  expect(namedInOldWords("lib/x.ts", "const { standing } = card;")).toHaveLength(1);
  expect(namedInOldWords("lib/x.ts", "await holdAll(tx, false);")).toHaveLength(1);
  expect(namedExchange("lib/sessions/x.ts", "await exchangesSeen(tx);")).toHaveLength(1);
  expect(namedExchange("components/sessions/room-exchanges.tsx", "const one = 1;")).toHaveLength(1);
  expect(namedExchange("lib/library/import-export/x.ts", "await readExchange(tx);")).toEqual([]);
});
