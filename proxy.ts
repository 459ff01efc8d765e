/** Headers for every answer, with a fresh script nonce; turns away what was meant for another server or sent by a foreign page. Who may see what is not decided here. */
import { type NextRequest, NextResponse } from "next/server";
import { noticeCookie } from "./lib/platform/actions/notice";
import { stalePage, tooLargePage } from "./lib/platform/actions/posted-page";
import { bodyLimit, tooLargeCode } from "./lib/platform/actions/send-limit";
import { staleWords } from "./lib/platform/actions/stale-post";
import { parseEnv } from "./lib/platform/env";
import { isOwnHost, isOwnOrigin } from "./lib/platform/own-address";

const policy = (nonce: string, dev: boolean) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

const isReadable = (path: string) => {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
};

/** Checked when the server started. */
const served = () => {
  const parsed = parseEnv(process.env);
  if (!parsed.ok) throw new Error("the settings are not right");
  return parsed.env;
};

const changesNothing = new Set(["GET", "HEAD", "OPTIONS"]);

type Answer = [status: number, words: string, type?: "text/plain" | "text/html; charset=utf-8"];
const page = "text/html; charset=utf-8";

/** In words and without a breakdown; the framework's own check of an origin ends in one. */
function turnedAway(request: NextRequest): Answer | null {
  const env = served();
  const { headers, method, nextUrl } = request;
  // A broken %-sign in an id.
  if (!isReadable(nextUrl.pathname)) return [404, "Page not found."];
  if (nextUrl.pathname !== "/api/health" && !isOwnHost(headers.get("host"), env)) {
    return [421, `This address is not served here. Please open ${env.APP_URL} instead.`];
  }
  if (!changesNothing.has(method) && !isOwnOrigin(headers.get("origin"), env)) {
    return [
      403,
      `This was not sent from a page of ours, so nothing was changed. Please open ${env.APP_URL} and try again.`,
    ];
  }
  return null;
}

/** What a form cannot be taken for, said before anything reads it: the framework's own answers are a breakdown and a bare line. */
async function notTaken(request: NextRequest): Promise<Answer | null> {
  if (Number(request.headers.get("content-length")) > bodyLimit) {
    // The page that sent it says it in words, and looks for exactly this type.
    return request.headers.has("next-action")
      ? [413, tooLargeCode, "text/plain"]
      : [413, tooLargePage(), page];
  }
  const words = await staleWords(request);
  return words && [409, stalePage(words), page];
}

export async function proxy(request: NextRequest) {
  // Stands at every script, twice: 128 bits, and no letter more.
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const csp = policy(nonce, process.env.NODE_ENV === "development");
  const away = turnedAway(request) ?? (await notTaken(request));
  if (away) {
    const [status, words, type = "text/plain; charset=utf-8"] = away;
    const plain = { "content-security-policy": csp, "cache-control": "no-store", "content-type": type };
    return new NextResponse(words, { status, headers: plain });
  }
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", csp);
  // The origin is our own by now: the framework compares it with this, whatever a proxy in front has put there.
  const origin = request.headers.get("origin");
  if (origin && URL.canParse(origin)) headers.set("x-forwarded-host", new URL(origin).host);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", csp);
  // A new document has drawn what was left for it, with a script or without: it is not said a second time.
  if (
    request.method === "GET" &&
    request.headers.get("accept")?.includes("text/html") &&
    request.cookies.has(noticeCookie)
  )
    response.headers.append("set-cookie", `${noticeCookie}=; Max-Age=0; Path=/; SameSite=Lax`);
  return response;
}

export const config = {
  matcher: [{ source: "/((?!_next/static/|icon\\.svg$|sw\\.js$).*)" }],
};
