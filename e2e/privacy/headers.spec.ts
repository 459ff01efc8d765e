import { expect, test } from "@playwright/test";
import { Visitor } from "../support/visitor";
import { routes } from "./pages";
import { payloadStill, still } from "./still";

test("every page tells browsers what they may do with it, and keeps no copy", async ({ baseURL }) => {
  const open = routes().filter((route) => !route.includes("["));
  for (const account of ["coach", "ana", null]) {
    const visitor = new Visitor(baseURL ?? "");
    if (account) await visitor.signIn(account);
    for (const path of [...open, "/no-such-page"]) {
      const { headers, status, text } = await visitor.page(path);
      const where = `${account} ${path}`;
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy, where).toMatch(/script-src [^;]*'nonce-/);
      expect(/script-src ([^;]*)/.exec(policy)?.[1], where).not.toMatch(
        /unsafe-inline|unsafe-eval|https?:|\*/,
      );
      for (const part of [
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ]) {
        expect(policy, where).toContain(part);
      }
      expect(headers.get("x-content-type-options"), where).toBe("nosniff");
      expect(headers.get("x-frame-options"), where).toBe("DENY");
      expect(headers.get("referrer-policy"), where).toMatch(/^(same-origin|no-referrer)$/);
      expect(headers.get("cross-origin-opener-policy"), where).toBe("same-origin");
      expect(headers.get("x-powered-by"), where).toBeNull();
      if (account && status === 200) expect(headers.get("cache-control"), where).toMatch(/no-store/);
      if (/text\/html/.test(headers.get("content-type") ?? "")) {
        const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
        for (const [tag] of text.matchAll(/<script\b[^>]*>/g))
          expect(tag, where).toContain(`nonce="${nonce}"`);
        expect(text, where).not.toMatch(/\son(click|load|error|submit)=/i);
      }
    }
  }
});

test("a nonce is used once", async ({ baseURL }) => {
  const visitor = new Visitor(baseURL ?? "");
  const nonces = new Set<string | undefined>();
  for (let i = 0; i < 5; i++) {
    const { headers } = await visitor.page("/sign-in");
    nonces.add(/'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1]);
  }
  expect(nonces.size).toBe(5);
});

test("the session cookie is not for scripts, other sites or other paths", async ({ baseURL }) => {
  const visitor = new Visitor(baseURL ?? "");
  const { headers } = await visitor.act("signInAction", {
    email: "dana@demo.mendwork.test",
    password: "mend-the-jar-2026",
  });
  const cookies = headers.getSetCookie().filter((line) => /session/.test(line));
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/;\s*httponly/i);
    expect(cookie).toMatch(/;\s*samesite=(lax|strict)/i);
    expect(cookie).toMatch(/;\s*path=\/(;|$)/i);
    expect(cookie).not.toMatch(/;\s*domain=/i);
  }
});

test("signing in goes nowhere else", async ({ baseURL }) => {
  for (const target of ["https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example"]) {
    const visitor = new Visitor(baseURL ?? "");
    const { location, headers } = await visitor.act(
      "signInAction",
      {
        email: "dana@demo.mendwork.test",
        password: "mend-the-jar-2026",
        callbackUrl: target,
        redirectTo: target,
      },
      { path: `/sign-in?callbackUrl=${encodeURIComponent(target)}` },
    );
    expect(`${location} ${headers.get("x-action-redirect")}`).not.toContain("elsewhere");
  }
});

test("no route of the sign-in library is served: there is one way in and one way out", async ({
  baseURL,
}) => {
  const visitor = await new Visitor(baseURL ?? "").signIn("dana");
  const origin = { origin: baseURL ?? "" };
  for (const name of ["session", "csrf", "providers", "signin", "signout", "callback/credentials", "error"]) {
    const got = await visitor.get(`/api/auth/${name}`);
    const posted = await visitor.post(`/api/auth/${name}`, new URLSearchParams({ csrfToken: "x" }), origin);
    for (const { status, headers } of [got, posted]) {
      expect(status, name).toBe(404);
      expect(headers.getSetCookie(), name).toEqual([]);
    }
  }
});

test("what is not there has the same headers as what is", async ({ baseURL }) => {
  const visitor = new Visitor(baseURL ?? "");
  for (const path of [
    "/icon.svgx",
    "/_next/staticx",
    "/_next/static/nothing.js",
    "/api/nothing",
    "/api/health",
    "/%E0%A4%A",
  ]) {
    const { headers, status } = await visitor.get(path);
    expect(status, path).toBe(path === "/api/health" ? 200 : 404);
    expect(headers.get("content-security-policy"), path).toBeTruthy();
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("cache-control") ?? "", path).not.toMatch(/public|s-maxage|immutable/);
  }
});

test("a foreign or malformed origin is refused in words, a foreign host too", async ({ baseURL }) => {
  const visitor = new Visitor(baseURL ?? "");
  for (const origin of [
    "https://elsewhere.example",
    "null",
    "::",
    `${baseURL}.elsewhere.example`,
    undefined,
  ]) {
    const { status, text } = await visitor.post(
      "/sign-in",
      new URLSearchParams({ email: "x" }),
      origin ? { origin } : {},
    );
    expect(status, String(origin)).toBe(403);
    expect(text).toMatch(/nothing was changed/);
  }
  const { hostname, port } = new URL(baseURL ?? "");
  const { request } = await import("node:http");
  const foreign = await new Promise<number | undefined>((resolve, reject) =>
    request({ host: hostname, port, path: "/sign-in", headers: { host: "elsewhere.example" } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on("error", reject)
      .end(),
  );
  expect(foreign).toBe(421);
});

test("what is not the visitor's answers exactly like what does not exist", async ({ baseURL }) => {
  const { randomUUID } = await import("node:crypto");
  const { assignmentIdOf, coupleIdOf } = await import("../support/people");
  const theirs = await coupleIdOf("Chidi & Dana");
  const assignment = await assignmentIdOf("Ana & Ben", "map-of-causes-mine-first");
  const stranger = await new Visitor(baseURL ?? "").signIn("stranger");
  const dana = await new Visitor(baseURL ?? "").signIn("dana");
  for (const [visitor, path, id] of [
    [stranger, "/coach/couples/", theirs],
    [dana, "/client/homework/", assignment],
  ] as const) {
    const none = randomUUID();
    const hidden = await visitor.page(`${path}${id}`);
    const missing = await visitor.page(`${path}${none}`);
    expect(hidden.status, path).toBe(404);
    expect(missing.status, path).toBe(404);
    const plain = (text: string) => text.replaceAll(id, "id").replaceAll(none, "id");
    expect(still(plain(hidden.text))).toBe(still(plain(missing.text)));
    const payloads = [await visitor.payload(`${path}${id}`), await visitor.payload(`${path}${none}`)];
    const [one = "", two = ""] = payloads.map(({ text }) => payloadStill(plain(text)));
    expect(one).toBe(two);
    expect(payloads[0]?.status).toBe(payloads[1]?.status);
  }
});
