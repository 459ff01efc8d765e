// Promise: where the checkout is, and how a child is started so that it never outlives us.
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Node arguments that make a child end when this process is gone; needs a pipe as fd 3 and MENDWORK_GUARD_FD=3. */
export const guarded = ["--import", new URL("./guard.mjs", import.meta.url).href];

export const bin = (name: string) => `${root}node_modules/.bin/${name}`;
