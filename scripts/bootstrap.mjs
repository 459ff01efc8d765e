// Promise: runs on any Node >= 20 before anything is installed; installs when needed, then hands over to the right Node.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const modules = join(root, "node_modules");
const stamp = join(modules, ".mendwork-install");

// Every command reads the same settings; only tests and measurements decide their own.
const ownSettings = ["test", "e2e", "check", "mutants", "../bench/run", "../bench/trend/run"];

const sha = (text) => createHash("sha256").update(text).digest("hex");
const lockText = () => readFileSync(join(root, "package-lock.json"), "utf8");
const wanted = () => sha(`${lockText()}${process.platform}${process.arch}`);

/** Runs `npm ci` when node_modules is missing or differs from package-lock.json. Returns the Node to use. */
export function ensureInstalled() {
  if (Number(process.versions.node.split(".")[0]) < 20) {
    stop(`Node ${process.versions.node} is too old: Mendwork needs Node 20 or newer.`);
  }
  if (!isInstalled()) {
    const lock = join(tmpdir(), `mendwork-install-${sha(root).slice(0, 12)}`);
    const release = takeTurns(lock);
    try {
      if (!isInstalled()) install();
    } finally {
      release();
    }
  }
  const own = join(modules, ".bin", process.platform === "win32" ? "node.cmd" : "node");
  const works = existsSync(own) && spawnSync(own, ["--version"]).status === 0;
  return works ? own : process.execPath;
}

/** Node's flags for the settings in `.env`, when there is one and this command reads it. */
export const settingsFlags = (script, folder = root) => {
  const file = join(folder, ".env");
  return !ownSettings.includes(script) && existsSync(file) ? [`--env-file=${file}`] : [];
};

/**
 * Hands this process over to `scripts/<script>.ts`: same terminal, signals passed on, same exit code. Where the system can, this
 * process becomes the script; elsewhere it waits for it.
 */
export async function handOver(script, args = process.argv.slice(2)) {
  const node = ensureInstalled();
  const wanted = [
    ...settingsFlags(script),
    ...["--conditions=react-server", "--import", "./scripts/lib/guard.mjs"],
    ...["--import", "tsx", `scripts/${script}.ts`, ...args],
  ];
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  if (process.execve) {
    process.chdir(root);
    process.execve(realpathSync(node), [node, ...wanted], { ...env, MENDWORK_ALONE: "1" });
  }
  const child = spawn(node, wanted, {
    cwd: root,
    // The fourth is a line that breaks when this process dies, however it dies.
    stdio: ["inherit", "inherit", "inherit", "pipe"],
    env: { ...env, MENDWORK_ALONE: "", MENDWORK_GUARD_FD: "3" },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => stop(`${node} could not be started: ${error.message}`));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function isInstalled() {
  try {
    if (readFileSync(stamp, "utf8") === wanted()) return true;
  } catch {}
  // Somebody ran npm themselves: npm's own record of what it installed says whether it is the same.
  try {
    const have = JSON.parse(readFileSync(join(modules, ".package-lock.json"), "utf8")).packages;
    const want = Object.entries(JSON.parse(lockText()).packages);
    const same = want.every(
      ([path, { version, optional }]) =>
        path === "" || have[path]?.version === version || (optional && !have[path]),
    );
    if (same) writeFileSync(stamp, wanted());
    return same;
  } catch {
    return false;
  }
}

function install() {
  console.log(
    existsSync(modules)
      ? "The packages have changed; installing them again (npm ci) …"
      : "Installing packages (npm ci); the first time takes a minute or two …",
  );
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  const done = spawnSync(command, [...first, "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NODE_ENV: "development" },
    shell: process.platform === "win32",
  });
  if (done.status !== 0) stop("npm ci did not succeed; what it says is above. Mend that and run this again.");
  writeFileSync(stamp, wanted());
}

/** Waits until no other install of this checkout is under way (a folder, because making one is atomic). */
function takeTurns(lock) {
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, "pid"), String(process.pid));
      return () => rmSync(lock, { recursive: true, force: true });
    } catch {
      if (holderGone(lock)) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    }
  }
}

function holderGone(lock) {
  try {
    if (Date.now() - statSync(lock).mtimeMs > 20 * 60_000) return true;
    process.kill(Number(readFileSync(join(lock, "pid"), "utf8")), 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

function stop(line) {
  console.error(line);
  process.exit(1);
}
