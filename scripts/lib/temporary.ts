// Promise: a database for one run, fast and private; nothing of it stays, not even of a run that was killed.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDataDir } from "@/db/cluster/data-dir";
import { startMark } from "@/db/cluster/process";
import { type EmbeddedPostgres, startEmbedded } from "@/db/embedded";

export type Temporary = EmbeddedPostgres & { dataDir: string; end: () => Promise<void> };

/** @param kind what the run is, in its folder's name; leftovers of killed runs of that kind are removed first */
export async function temporaryDatabase(kind: string, settings: string[] = []): Promise<Temporary> {
  const prefix = `mendwork-${kind}-`;
  await sweep(prefix);
  const folder = mkdtempSync(join(tmpdir(), prefix));
  writeFileSync(join(folder, "owner"), `${process.pid} ${startMark(process.pid)}`);
  const { path } = openDataDir(join(folder, "data"));
  const database = await startEmbedded(path, { durable: false, settings });
  const end = async () => {
    await database.erase();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...database, dataDir: path, end };
}

async function sweep(prefix: string): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    try {
      const [pid, mark] = readFileSync(join(folder, "owner"), "utf8").split(" ");
      if (startMark(Number(pid)) === mark) continue;
      await (await startEmbedded(join(folder, "data"), { durable: false })).erase();
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Somebody else's, or half made: not ours to mend.
    }
  }
}
