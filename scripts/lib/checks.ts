// Promise: types, lint, borders and dead code; each gives one verdict, and nothing read is nothing passed.
import { spawn } from "node:child_process";
import { bin, root } from "./process";

export type Verdict = { name: string; ok: boolean; seconds: number; note: string; output: string };

type Check = { name: string; command: string; args: string[]; judge?: (output: string) => string };

const colors = process.stdout.isTTY === true;

const checks: Check[] = [
  // The native compiler, for its speed; the one in JavaScript is there for tools that call it as a library.
  { name: "types", command: "../typescript-native/bin/tsc", args: ["--noEmit", "--pretty", String(colors)] },
  {
    name: "lint",
    command: "biome",
    args: ["check", "--error-on-warnings", `--colors=${colors ? "force" : "off"}`],
  },
  {
    name: "borders",
    command: "depcruise",
    args: ["--config", ".dependency-cruiser.cjs", "--output-type", "err-long", "--progress", "none", "."],
    judge: enoughModules,
  },
  { name: "dead code", command: "knip", args: ["--no-progress", "--no-config-hints"] },
];

export async function runChecks(tell: (verdict: Verdict) => void): Promise<Verdict[]> {
  // Typed routes live in generated types; a fresh clone has none yet.
  await output("next", ["typegen"]);
  return Promise.all(
    checks.map(async (check) => {
      const verdict = await judge(check);
      tell(verdict);
      return verdict;
    }),
  );
}

async function judge({ name, command, args, judge: look }: Check): Promise<Verdict> {
  const began = performance.now();
  const { code, text } = await output(command, args);
  const complaint = code === 0 ? (look?.(text) ?? "") : "";
  const seconds = (performance.now() - began) / 1000;
  return {
    name,
    ok: code === 0 && !complaint,
    seconds,
    note: complaint,
    output: code === 0 ? "" : text.trim(),
  };
}

/** The import rules once reported success over nothing, with a compiler they could not read. */
function enoughModules(text: string): string {
  const read = Number(/\((\d+) modules/.exec(text)?.[1] ?? 0);
  return read > 50 ? "" : `only ${read} modules were read`;
}

function output(command: string, args: string[]): Promise<{ code: number; text: string }> {
  return new Promise((resolve) => {
    const child = spawn(bin(command), args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_OPTIONS: "" },
    });
    let text = "";
    child.stdout.on("data", (part) => (text += part));
    child.stderr.on("data", (part) => (text += part));
    child.on("error", (error) => resolve({ code: 1, text: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, text }));
  });
}

export const verdictLine = ({ name, ok, seconds, note }: Verdict) =>
  `  ${ok ? "✓" : "✗"} ${name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s${note ? `  ${note}` : ""}`;
