/** Headers for every answer, with a fresh script nonce; turns away what was meant for another server or sent by a foreign page. Who may see what is not decided here. */
import { type NextRequest, NextResponse } from "next/server";
import { noticeCookie } from "./lib/actions/notice";
import { parseEnv } from "./lib/env";
import { isOwnHost, isOwnOrigin } from "./lib/own-address";

const policy = (nonce: string, dev: boolean) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
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

/** In words and without a breakdown; the framework's own check of an origin ends in one. */
function turnedAway(request: NextRequest): [status: number, words: string] | null {
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

export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const csp = policy(nonce, process.env.NODE_ENV === "development");
  const away = turnedAway(request);
  if (away) {
    const [status, words] = away;
    const plain = {
      "content-security-policy": csp,
      "cache-control": "no-store",
      "content-type": "text/plain; charset=utf-8",
    };
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
  matcher: [{ source: "/((?!_next/static/|icon\\.svg$).*)" }],
};
