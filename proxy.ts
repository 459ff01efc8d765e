/** A fresh script nonce for every page. Draws headers only; it guards nothing. */
import { type NextRequest, NextResponse } from "next/server";
import { noticeCookie } from "./lib/actions/notice";

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

export function proxy(request: NextRequest) {
  // The framework answers a broken %-sign in an id with a breakdown of its own.
  if (!isReadable(request.nextUrl.pathname)) return new NextResponse("Not found", { status: 404 });
  const nonce = btoa(crypto.randomUUID());
  const csp = policy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", csp);
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
  matcher: [{ source: "/((?!_next/static|icon.svg|api/).*)" }],
};
