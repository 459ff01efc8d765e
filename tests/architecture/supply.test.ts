import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { files, textOf } from "./sources";

type Lock = { packages: Record<string, { version?: string; resolved?: string; link?: boolean }> };
const lockText = textOf("package-lock.json");
const lock = JSON.parse(lockText) as Lock;

/** Least versions without a published hole; next-auth is held to one exactly. */
const floors: Record<string, string> = {
  next: "16.4.6",
  react: "19.3.1",
  "react-dom": "19.3.1",
  "drizzle-orm": "0.45.2",
};
const numbers = (version: string) => version.split(/[.-]/).slice(0, 3).map(Number);
const atLeast = (version: string, floor: string) => {
  const [have, want] = [numbers(version), numbers(floor)];
  const at = have.findIndex((part, i) => part !== want[i]);
  return at === -1 || (have[at] ?? 0) > (want[at] ?? 0);
};

test.each(Object.entries(floors))("%s is at least %s, wherever it is installed", (name, floor) => {
  const held = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
  expect(held.length).toBeGreaterThan(0);
  for (const [path, { version = "0.0.0" }] of held)
    expect(atLeast(version, floor), `${path} ${version}`).toBe(true);
});

test("a lower version would be noticed", () => {
  expect(atLeast("16.4.5", "16.4.6")).toBe(false);
  expect(atLeast("16.10.0", "16.4.6")).toBe(true);
  expect(atLeast("15.9.9", "16.4.6")).toBe(false);
});

test("next-auth is the version that was looked at", () => {
  expect(lock.packages["node_modules/next-auth"]?.version).toBe("5.0.0-beta.32");
  expect(JSON.parse(textOf("package.json")).dependencies["next-auth"]).toBe("5.0.0-beta.32");
});

test("every dependency is pinned", () => {
  const { dependencies, devDependencies } = JSON.parse(textOf("package.json")) as Record<
    string,
    Record<string, string>
  >;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^(npm:[\w@/-]+@)?\d/.test(version),
  );
  expect(loose).toEqual([]);
});

test("the lock names no place to download from", () => {
  expect(Object.entries(lock.packages).filter(([, { resolved, link }]) => resolved && !link)).toEqual([]);
  expect(lockText).not.toMatch(/"resolved"/);
});

const readable = files.filter(
  (path) => !/\.(png|jpe?g|ico|woff2?|gz|lock)$/.test(path) && path !== "package-lock.json",
);

test("no visitor is told on to a font service", () => {
  const words = ["next/font/" + "google", "fonts.google" + "apis", "fonts.gst" + "atic"];
  expect(
    readable.filter((path) => words.some((word) => textOf(path).includes(word)) && !path.startsWith("docs/")),
  ).toEqual([]);
});

test("no file speaks of the machine it was written on", () => {
  const registry = execFileSync("npm", ["config", "get", "registry"], { encoding: "utf8" }).trim();
  const host = URL.canParse(registry) ? new URL(registry).host : "";
  const places = [/\/(?:work|home|root|Users)\/[a-z][\w-]*\//i, /artifactory|\bnexus\b|codeartifact/i];
  const told = readable
    .filter((path) => path !== "tests/architecture/supply.test.ts")
    .flatMap((path) => {
      const text = textOf(path);
      const place = places.map((one) => one.exec(text)?.[0]).find(Boolean);
      const named = host && text.includes(host) ? host : undefined;
      return place || named ? [`${path}: ${place ?? named}`] : [];
    });
  expect(told).toEqual([]);
});
