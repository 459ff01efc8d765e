// Promise: how heavy a page is, in kB: its HTML, what the router is sent for it, and the scripts it loads at first.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Visitor } from "./visitor";

const dist = process.env.NEXT_DIST_DIR || ".next";
const kb = (bytes: number) => Math.round(bytes / 100) / 10;

/** What an empty page of this build loads: the framework, and the parts of the outermost layout. */
function ofAnEmptyPage(): ReadonlySet<string> {
  const read = (path: string) => readFileSync(join(dist, path), "utf8");
  const { rootMainFiles, polyfillFiles } = JSON.parse(read("build-manifest.json")) as Record<
    string,
    string[]
  >;
  const manifest = read("server/app/(auth)/sign-in/page_client-reference-manifest.js");
  const entries = /"entryJSFiles":(\{.*?\})/s.exec(manifest)?.[1] ?? "{}";
  const outermost = Object.entries(JSON.parse(entries) as Record<string, string[]>)
    .filter(([entry]) => /\]\/app\/(layout|error|global-error)$/.test(entry))
    .flatMap(([, files]) => files);
  return new Set([...(rootMainFiles ?? []), ...(polyfillFiles ?? []), ...outermost]);
}

const zipped = new Map<string, number>();
const zippedSize = (file: string) => {
  const known = zipped.get(file) ?? gzipSync(readFileSync(join(dist, file))).length;
  zipped.set(file, known);
  return known;
};

export type Weight = { html: number; payload: number; script: number };

/** @throws when the page does not answer as a page: a quick refusal is no result */
export async function weightOf(visitor: Visitor, path: string): Promise<Weight> {
  const { status, text } = await visitor.page(path);
  if (status !== 200) throw new Error(`${path} answers ${status}`);
  const payload = await visitor.payload(path);
  const floor = ofAnEmptyPage();
  const loaded = [...text.matchAll(/<script[^>]+src="\/_next\/([^"]+)"/g)].map(([, file]) => file ?? "");
  const own = [...new Set(loaded)].filter((file) => !floor.has(file));
  return {
    html: kb(Buffer.byteLength(text)),
    payload: kb(Buffer.byteLength(payload.text)),
    script: kb(own.reduce((sum, file) => sum + zippedSize(file), 0)),
  };
}
