// Promise: a password is typed without being shown.
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/** Asks without showing what is typed; reads a line when the input is a pipe. */
export async function askPassword(): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  process.stderr.write("Password (at least 12 characters): ");
  const reader = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY });
  const password = await reader.question("");
  reader.close();
  process.stderr.write("\n");
  return password;
}
