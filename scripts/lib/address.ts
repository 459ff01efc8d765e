// Promise: says before anything heavy starts whether the address can be had.
import { createServer } from "node:net";
import { StartProblem } from "@/db/cluster/problem";
import type { Env } from "@/lib/platform/env";

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/;

export const isLoopback = (host: string) => loopback.test(host);

/** Throws StartProblem unless something can listen on HOST and PORT now. */
export async function requireFreeAddress({ HOST, PORT }: Env, command: string): Promise<void> {
  const code = await new Promise<string | undefined>((resolve) => {
    const server = createServer().once("error", (error: NodeJS.ErrnoException) =>
      resolve(error.code ?? "error"),
    );
    server.listen(PORT, HOST, () => server.close(() => resolve(undefined)));
  });
  if (!code) return;
  if (code === "EADDRINUSE") {
    throw new StartProblem(
      `PORT: ${PORT} is taken on ${HOST}. Stop what listens there, or choose another: PORT=${PORT + 1} npm run ${command}`,
    );
  }
  if (code === "EACCES")
    throw new StartProblem(`PORT: this user may not listen on ${PORT}; choose one from 1024 up.`);
  throw new StartProblem(
    `HOST: ${HOST} is not an address of this machine; use 127.0.0.1, or 0.0.0.0 for all.`,
  );
}

/** Demo accounts have a published password: nobody else's machine may reach them. */
export function requireLoopback({ HOST, APP_URL }: Env, command: string): void {
  if (!isLoopback(HOST)) {
    throw new StartProblem(
      `HOST: npm run ${command} serves demo accounts and stays on this machine; use 127.0.0.1.`,
    );
  }
  if (!isLoopback(new URL(APP_URL).hostname)) {
    throw new StartProblem(
      `APP_URL: npm run ${command} serves demo accounts and stays on this machine; use http://localhost:PORT or leave it out.`,
    );
  }
}
