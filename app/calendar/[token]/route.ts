import { feedAt } from "@/lib/accounts/calendar/queries";
import { asStranger, networkOfRequest } from "@/lib/platform/auth/stranger";

type Props = { params: Promise<{ token: string }> };

const plain = {
  "cache-control": "private, no-store",
  "content-type": "text/plain; charset=utf-8",
  "x-robots-tag": "noindex",
};
const refusals = {
  unknown: () => new Response("Page not found.", { status: 404, headers: plain }),
  too_many: () => later(429, "900"),
  busy: () => later(503, "5"),
};
const later = (status: number, seconds: string) =>
  new Response("Please try again later.", { status, headers: { ...plain, "retry-after": seconds } });

/** What a calendar reads. Whoever holds the address has no sign-in here; a wrong one is a page that does not exist. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const token = (await params).token.replace(/\.ics$/, "");
  const network = await networkOfRequest();
  const feed = await asStranger(() => feedAt(token, { network, at: new Date() }));
  if (typeof feed === "string") return refusals[feed]();
  return new Response(feed.text, { headers: { ...plain, "content-type": "text/calendar; charset=utf-8" } });
}
