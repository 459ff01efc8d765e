/**
 * A page whose drawing ended in a busy or lost database answers 503 with Retry-After and says so. The framework knows 500
 * only, and tells of errors without their answer: Node says which answer a request belongs to
 * (docs/decisions/0030-a-busy-page-says-so.md).
 */
import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { busyDigest } from "@/lib/platform/errors";
import { busyPage } from "./busy-page";

type Exchange = { request: IncomingMessage; response: ServerResponse };

const current = new AsyncLocalStorage<Exchange>();
const retryAfterSeconds = "5";

/** From here on every request knows its answer. */
export const knowAnswers = () =>
  subscribe("http.server.request.start", (message) => current.enterWith(message as Exchange));

const isBusy = (error: unknown) =>
  typeof error === "object" && error !== null && "digest" in error && error.digest === busyDigest;

/** Once per answer: if it is about to begin as a 500, it is replaced whole; anything else goes its way. */
const changed = new WeakSet<ServerResponse>();

/** Called for every error of a request, before its answer begins. */
export function answerBusy(error: unknown): void {
  const exchange = current.getStore();
  if (!exchange || !isBusy(error) || exchange.response.headersSent || changed.has(exchange.response)) return;
  const { request, response } = exchange;
  changed.add(response);
  const { end, flushHeaders, write } = response;
  let ours: boolean | undefined;
  const isOurs = () => (ours ??= response.statusCode === 500 && !response.headersSent);

  response.flushHeaders = () => {
    if (!isOurs()) flushHeaders.call(response);
  };
  response.write = ((...said: unknown[]) =>
    isOurs() || Reflect.apply(write, response, said)) as typeof response.write;
  response.end = ((...said: unknown[]) => {
    if (!isOurs() || response.headersSent) return Reflect.apply(end, response, said);
    for (const name of ["content-length", "content-encoding", "etag", "link"]) response.removeHeader(name);
    response.statusCode = 503;
    response.setHeader("retry-after", retryAfterSeconds);
    response.setHeader("cache-control", "no-store");
    response.setHeader("content-type", "text/html; charset=utf-8");
    const page = busyPage(request.method === "POST" ? "sent" : "read");
    return Reflect.apply(end, response, request.method === "HEAD" ? [] : [page]);
  }) as typeof response.end;
}
