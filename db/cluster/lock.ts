// Promise: one live process holds a lock file at a time; a dead holder's lock is taken over.
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { pause, startMark } from "./process";

export type Holder = { pid: number; mark: string; note: string };
export type Held = { holder: Holder; release: () => void; rename: (note: string) => void };

/** The live process that holds `file`, or undefined. */
export function liveHolder(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, "utf8")) as Holder;
    return startMark(holder.pid) === holder.mark ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the lock, waiting up to `waitMs`; undefined when another live process keeps it. */
export async function holdLock(file: string, note: string, waitMs = 0): Promise<Held | undefined> {
  const holder: Holder = { pid: process.pid, mark: startMark(process.pid) ?? "", note };
  for (const deadline = Date.now() + waitMs; ; await pause(100)) {
    if (tryCreate(file, holder)) return heldBy(file, holder);
    if (!liveHolder(file) && !justCreated(file)) clear(file);
    else if (Date.now() >= deadline) return undefined;
  }
}

function heldBy(file: string, holder: Holder): Held {
  const mine = () => liveHolder(file)?.pid === process.pid;
  return {
    holder,
    release: () => {
      if (mine()) rmSync(file, { force: true });
    },
    rename: (note) => {
      if (!mine()) return;
      writeFileSync(`${file}.new`, JSON.stringify({ ...holder, note }), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
  };
}

function tryCreate(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

// Between creating and writing, a lock file is empty for a moment.
function justCreated(file: string): boolean {
  try {
    const { mtimeMs, size } = statSync(file);
    return size === 0 && Date.now() - mtimeMs < 3000;
  } catch {
    return false;
  }
}

function clear(file: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  rmSync(aside, { force: true });
}
