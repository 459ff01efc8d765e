// Promise: the world's one password is hashed once for each test file; checking it costs what it costs.
import { vi } from "vitest";

vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  const hashes = new Map<string, Promise<string>>();
  const hash: typeof real.hash = (password, options) => {
    const key = `${password} ${JSON.stringify(options)}`;
    const known = hashes.get(key) ?? real.hash(password, options);
    hashes.set(key, known);
    return known;
  };
  return { ...real, hash };
});
