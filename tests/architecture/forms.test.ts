import ts from "typescript";
import { expect, test } from "vitest";
import { nodesOf, parse, sources } from "./sources";

/** Forms that do not come from ActionForm, which keeps what is typed, counts what is sent twice once, and answers in words. */
const others: Record<string, string> = {
  "components/accounts/sign-in/sign-out-first.tsx": "no box in the one that signs somebody else out",
  "app/(auth)/invite/[token]/page.tsx": "no box in the one that signs somebody else out",
  "app/(auth)/recover/[token]/page.tsx": "no box in the one that signs somebody else out",
  "components/caseload/finding/find-list.tsx": "asks for a page by its address: nothing is sent to be kept",
  "components/forms/action-form.tsx": "it is the one",
  "components/offline-drafts/offline-form.tsx": "saves by itself while somebody writes",
  "components/trust/check-in/pulse-sheet.tsx": "saves by itself while somebody taps",
  "components/library/authoring/exercise-builder.tsx": "saves by itself while somebody writes",
  "components/library/exercises/live-form.tsx": "a search: its words stand in the address",
  "components/practice/activity-log/log-filter.tsx": "a search: its words stand in the address",
  "components/library/exercises/preview-form.tsx": "a preview: it is sent nowhere",
  "components/library/exercises/star-forms.tsx": "no box in it",
  "components/shell/menu-items.tsx": "no box in it",
  "components/sessions/room/turn-screen.tsx":
    "nothing is typed in it: a document of its own, so that nothing stays in the memory of the browser",
  "components/assignments/talks/talk-before.tsx": "no box in it, sent nowhere",
};
/** Where a device must not tell what was typed. */
const keepingNothing = [
  "app/(auth)/new-email/[token]/page.tsx",
  "app/(auth)/recover/[token]/page.tsx",
  "app/(auth)/recover/page.tsx",
  "app/(auth)/sign-in/code/page.tsx",
  "app/account/security/second-step/page.tsx",
  "app/unlock/page.tsx",
  "components/accounts/calendar/make-feed-form.tsx",
  "components/accounts/own-data/erase-own.tsx",
  "components/accounts/record-copies/own-authorization.tsx",
  "components/accounts/second-step/begin-form.tsx",
  "components/accounts/second-step/turn-off.tsx",
  "components/accounts/security/change-email-form.tsx",
  "components/accounts/security/change-password-form.tsx",
  "components/accounts/shared-device/shared-device.tsx",
  "components/accounts/shared-device/writing-as.tsx",
  "components/accounts/vouching/help-sign-in.tsx",
  "components/assignments/responses/not-mine.tsx",
  "components/endings/before-separating.tsx",
  "components/endings/stop-alone.tsx",
  "components/practice/checklist/checklist.tsx",
  "components/practice/checklist/texts-fit.tsx",
  "components/safety/check/alone-questions.tsx",
  "components/safety/counselor-note.tsx",
  "components/sessions/room/turn-back.tsx",
];
const screens = sources.filter((path) => /^(app|components)\/.*\.tsx$/.test(path));

const tags = (path: string) =>
  [...nodesOf(parse(path))].filter(
    (node): node is ts.JsxOpeningElement | ts.JsxSelfClosingElement =>
      ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node),
  );
const using = (tag: string) =>
  screens.filter((path) => tags(path).some(({ tagName }) => tagName.getText() === tag));
const withAttribute = (name: string, value?: string) =>
  screens.filter((path) =>
    tags(path).some(({ attributes }) =>
      attributes.properties.some(
        (one) =>
          ts.isJsxAttribute(one) &&
          one.name.getText() === name &&
          (value === undefined || one.initializer?.getText() === `"${value}"`),
      ),
    ),
  );

test("every form is an ActionForm, or is listed with the reason why not", () => {
  expect(using("form").toSorted()).toEqual(Object.keys(others).sort());
});

test("every box of more than one line is the one that counts and never cuts", () => {
  expect(using("textarea")).toEqual(["components/ui/inputs.tsx"]);
  expect(withAttribute("maxLength")).toEqual([]);
});

test("what leaves no trace on the device is listed", () => {
  expect(withAttribute("keeps", "nothing")).toEqual(keepingNothing);
});
