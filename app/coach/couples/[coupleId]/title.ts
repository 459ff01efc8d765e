import "server-only";
import type { Metadata } from "next";
import { found, idFrom } from "@/app/found";
import type { Coach } from "@/lib/platform/auth/actor";
import { requireCoach } from "@/lib/platform/auth/session";
import { isolate } from "@/lib/platform/names/isolate";
import { coupleHead, nameInTitle } from "@/lib/practice/couples/queries";

type Params = { params: Promise<{ coupleId: string }> };
type Read = (coach: Coach, coupleId: string) => Promise<{ label: string }>;

/** "Trust · Ana & Ben", as far as the practice wants names there. What the page itself reads with, when that is not `coupleHead`, is handed over, so that nothing is read twice. */
export const recordTitle =
  (place: string, read: Read = coupleHead) =>
  async ({ params }: Params): Promise<Metadata> => {
    const coach = await requireCoach();
    const coupleId = idFrom((await params).coupleId);
    const [{ label }, said] = await Promise.all([found(read(coach, coupleId)), nameInTitle(coach, coupleId)]);
    const name = said.full ? label : said.initials;
    return { title: name ? `${place} · ${isolate(name)}` : place };
  };
