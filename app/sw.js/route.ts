import { workerScript } from "@/lib/platform/offline/worker";

export const dynamic = "force-static";

/** Asked for anew whenever a page is opened, so that a browser never stays with an old one. */
export function GET() {
  return new Response(workerScript, {
    headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" },
  });
}
