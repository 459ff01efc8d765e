// Promise: the embedded database's port, passwords and place, kept in one private file of the data folder.
import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { StartProblem } from "./problem";

export type Settings = { port: number; adminPassword: string; appPassword: string; home: string };

const fileOf = (dataDir: string) => join(dataDir, "database.json");

export function readSettings(dataDir: string): Settings | undefined {
  let text: string;
  try {
    text = readFileSync(fileOf(dataDir), "utf8");
  } catch {
    return undefined;
  }
  try {
    return JSON.parse(text) as Settings;
  } catch {
    throw new StartProblem(`${fileOf(dataDir)} cannot be read as JSON. Put back a good copy of it.`);
  }
}

export function writeSettings(dataDir: string, settings: Settings): Settings {
  const file = fileOf(dataDir);
  writeFileSync(`${file}.new`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return settings;
}

export async function newSettings(home: string): Promise<Settings> {
  const password = () => randomBytes(24).toString("hex");
  return { port: await freePort(), adminPassword: password(), appPassword: password(), home };
}

/** `wanted` when nothing listens there on 127.0.0.1, otherwise a port the system picks. */
export async function freePort(wanted = 0): Promise<number> {
  if (wanted && !(await canListen(wanted))) return freePort();
  if (wanted) return wanted;
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

export function canListen(port: number, host = "127.0.0.1"): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once("error", () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
