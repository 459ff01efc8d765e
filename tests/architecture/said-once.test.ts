// Promise: small things that were mended stay so: icons answer, a night has radio buttons, and signing in sends nobody to a counselor.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { files, textOf } from "./sources";

test("the icons that browsers ask for by themselves are there, and are pictures", () => {
  expect(readFileSync("app/favicon.ico").subarray(0, 4).toString("hex")).toBe("00000100");
  expect(readFileSync("app/apple-icon.png").subarray(1, 4).toString()).toBe("PNG");
});

test("radio buttons are drawn in our own colors, by day and by night", () => {
  const [rule = ""] = textOf("app/globals.css").match(/input\[type="radio"\] \{[^}]*\{[^}]*\}/) ?? [];
  expect(rule).toContain("appearance: none");
  for (const part of ["background", "border-color"])
    expect(rule).toMatch(new RegExp(`&:checked \\{[^}]*${part}: [^;]*var\\(--color-`));
  expect(rule).not.toMatch(/#[0-9a-f]{3}|rgb|white|black/i);
});

test("who cannot sign in is led to a way back of their own, not sent to somebody for a link", () => {
  const entry = files.filter((path) => /^(app\/\(auth\)\/sign-in|lib\/platform\/auth)\//.test(path));
  expect(entry.length).toBeGreaterThan(5);
  expect(entry.filter((path) => /(ask|tell|write to) your counselor|new link/i.test(textOf(path)))).toEqual(
    [],
  );
});
