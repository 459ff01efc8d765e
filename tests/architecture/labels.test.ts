import ts from "typescript";
import { expect, test } from "vitest";
import { lineOf, nodesOf, parse, sources } from "./sources";

/** Labels that screens had once, each beside the one of the glossary that took its place. Whole texts: a sentence may hold the same words. "…" is what is filled in. */
const labels: Record<string, string> = {
  "Give one": "Assign",
  "Give an exercise": "Assign exercise",
  "Give it to": "Assign to",
  "Give it to …": "Assign to …",
  "Begin with a couple": "Add a couple",
  "Make the links": "Create invitations",
  "The couple is here": "Couple added",
  "The two of them": "Partners",
  "Has joined": "Joined",
  "What needs a look": "What needs your attention",
  "Needs a look": "Needs attention",
  "All … couples": "All couples (…)",
  "Nothing between sessions": "No exercise assigned",
  "All quiet": "Up to date",
  "For the session": "To discuss in session",
  "For the sessions": "To discuss in session",
  "Talked about": "Mark as discussed",
  "Talk about it in session": "Add to session agenda",
  "Has it": "Not started",
  "All that was given": "All assignments",
  "Finished or taken back": "Past assignments",
  "Finished or taken back (…)": "Past assignments (…)",
  "Take back": "Withdraw",
  "Take it back": "Withdraw it",
  "Taken back": "Withdrawn",
  "Taken back. No copy can be made with it": "Withdrawn. No copy can be made with it.",
  "Take this back from …?": "Stop sharing this with …?",
  "took it back": "withdrew it",
  "Hoped by": "Suggested by",
  "hoped by …": "suggested by …",
  "Which link of the cycle it works on": "Targets this step of the cycle",
  "More than once, later, or opened by you": "Schedule and options",
  "Six questions to settle with them": "Six questions to discuss first",
  "Write something down": "Add an event",
  "To the root causes": "Open formulation",
  "The circle they go round in": "Their cycle",
  "It goes round a second time, in another way": "Add a second cycle",
  "What comes back again and again": "Recurring themes",
  "What lies behind it": "Causes",
  "Where it showed": "Linked events",
  "Keep the note": "Save note",
  "Kept, for you alone": "Saved. Only you can see it.",
  "How it read before": "Earlier versions",
  "Put it into words for both": "Share a version with both",
  "What has been given on each link": "Exercises by step of the cycle",
  "No concern stands. That does not mean that there is none": "No safety concern recorded. …",
  "Raise it": "Record concern",
  "Worth asking about, alone": "Ask each partner about this alone",
  "I have looked into it": "Mark as reviewed",
  "What stands": "In force",
  Stands: "In force",
  "On the table": "Proposed",
  "Put it on the table": "Propose it",
  "Suggest other words": "Suggest changes",
  "All its words so far": "Version history",
  "to look again …": "review on …",
  "· to look at again …": "review on …",
  "It still fits: choose another day to look": "Still fits – set next review",
  "If it is crossed": "If this isn’t kept",
  "Cards about oneself": "Personal boundary cards",
  "Open for a while": "Shared for now",
  "Close it to both": "Stop sharing for both",
  "To print": "Print",
  "Counting on my partner": "Reliability",
  "First three together": "All five questions",
  "Average of the first three": "All five questions",
  "On the chart": "Events on the chart",
  "Mark something": "Add an event",
  "Mark it": "Add",
  "They are living this differently at the moment": "… are rating this very differently.",
  "Said to you alone, each by themselves": "Private notes to you",
  "Nobody rests just now": "No pause active",
  "The slower wish counts": "The slower pace applies",
  "Close this promise": "End this promise",
  "told early": "told in advance",
  "Lay it aside": "Discard draft",
  "Lay it out for": "Plan for",
  "Lay it out for …": "Plan for …",
  "A hard week: move the rest by 7 days": "Hard week: postpone by 7 days",
  "Change for these two": "Customize for this couple",
  "The way ahead": "Upcoming steps",
  "Along the phases": "The full path, phase by phase",
  "Whom it suits": "Good for",
  "When not": "Not for",
  "Hand on exercises": "Share exercises",
  "Hand it on as a file": "Export file",
  "Make a file of these": "Export selected",
  "Bring in a file": "Import file",
  "Copy it": "Duplicate",
  "Publish it": "Publish",
  "Own words": "Long text",
  "A box that grows": "Long text",
  "A few words": "Short text",
  "Of a few": "Single choice",
  "As many as fit": "Multiple choice",
  "As they come": "All",
  "With them": "Used with this couple",
  "Go on where you were": "Continue",
  "Also here, when you like": "More, when you’re ready",
  "I did it, hand it in": "Done – send it",
  "I did part of it": "Done in part – send it",
  "Put away": "Postponed",
  "The way so far": "Our story so far",
  "What I have done": "My answers",
  "About the day": "Our day",
  "Put it there": "Post",
  "The pattern between us": "Our pattern",
  "Say it": "Share it",
  "Say a doubt": "Share a doubt",
  "It is there now": "Saved. … can read it.",
  "It is there now, for … and your counselor to read": "Saved. … can read it.",
  "This e-mail address and password do not belong together": "Email or password is incorrect.",
  Trail: "Activity log",
  "No way in?": "Trouble signing in?",
  "There is nothing here for you": "Page not found",
  "What this does not do": "About leaving safely",
  "Rest for myself": "Take a break",
  "Take my yes back": "Withdraw my yes",
  "usually within … either way": "typical week-to-week change: ±…",
  "These two are parting": "This couple is separating",
};
const old = new Map(Object.keys(labels).map((label) => [label.toLowerCase(), label]));

const read = sources.filter((path) => /^(app|components|lib)\//.test(path));
const plain = (text: string) => text.replace(/\s+/g, " ").trim().replace(/[.:]$/, "").toLowerCase();

function textOf(node: ts.Node): string | null {
  if (ts.isJsxText(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join("");
  if (!ts.isStringLiteral(node)) return null;
  const codes = [ts.isImportDeclaration, ts.isLiteralTypeNode, ts.isCaseClause, ts.isBinaryExpression];
  return codes.some((is) => is(node.parent)) ? null : node.text;
}

function complaintsIn(path: string, text?: string): string[] {
  const source = parse(path, text);
  return [...nodesOf(source)].flatMap((node) => {
    const label = old.get(plain(textOf(node) ?? ""));
    return label ? [`${lineOf(source, node)}: “${label}” is “${labels[label]}” now`] : [];
  });
}

test("there are screens to read", () => expect(read.length).toBeGreaterThan(400));

test("no screen has a label of before", () => {
  expect(read.flatMap((path) => complaintsIn(path))).toEqual([]);
});

test("no label of now is one of before", () => {
  expect(Object.values(labels).filter((label) => old.has(plain(label)))).toEqual([]);
});

test.each([
  `export const A = () => <button>Give one</button>;`,
  `export const A = () => <p>\n  What lies\n  behind it\n</p>;`,
  `export const a = { title: "What stands" };`,
  "export const a = `All $" + "{n} couples`;",
  "export const A = () => <button>Lay it out for {name}</button>;",
])("notices %s", (text) => {
  expect(complaintsIn("app/coach/x.tsx", text)).toHaveLength(1);
});

test("lets a sentence hold the same words", () => {
  const text = `export const A = () => <p>Marbles only go in. Say it as it comes; nobody asks what stands.</p>;`;

  expect(complaintsIn("app/coach/x.tsx", text)).toEqual([]);
});
