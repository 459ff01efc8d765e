// Promise: the data folder exists, is private (0700) and can be written, or one line says why not.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { plainReason, StartProblem } from "./problem";

export type DataDir = { path: string; fresh: boolean };

/** Opens (and if needed creates) the folder; `fresh` when it held nothing yet. */
export function openDataDir(dataDir: string): DataDir {
  const wanted = resolve(dataDir);
  try {
    makeFolder(wanted);
    const path = realpathSync(wanted);
    const fresh = readdirSync(path).length === 0;
    const probe = join(path, `.probe-${process.pid}`);
    writeFileSync(probe, "", { mode: 0o600 });
    rmSync(probe);
    const { mode, uid } = statSync(path);
    if ((mode & 0o077) !== 0 && (uid === process.getuid?.() || process.getuid?.() === 0))
      chmodSync(path, 0o700);
    return { path, fresh };
  } catch (error) {
    throw new StartProblem(
      `MENDWORK_DATA_DIR: cannot write to ${wanted} (${plainReason(error)}). Choose a folder this user may write to.`,
    );
  }
}

// Node's own recursive mkdir never returns where the file system refuses with "no such file" (under /proc).
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && statSync(path).isDirectory()) return;
    if (code !== "ENOENT" || existsSync(dirname(path))) throw error;
    makeFolder(dirname(path));
    mkdirSync(path, { mode: 0o700 });
  }
}
