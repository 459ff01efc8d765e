import type { Route } from "next";
import { Leaving } from "@/components/practice/first-day/leaving";
import { MyPace } from "@/components/practice/first-day/my-pace";
import { WhoReads } from "@/components/practice/first-day/who-reads";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { requireClient } from "@/lib/platform/auth/session";
import { firstDay } from "@/lib/practice/first-day/queries";
import { type FirstDayScreen, firstDaySchema, firstDayScreens } from "@/lib/practice/first-day/schema";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export const metadata = { title: "How this works" };

const titles = { who: "Who sees what", leaving: "Leaving quickly", pace: "My pace" };
const addressOf = (screen: FirstDayScreen) => `/client/first-day?screen=${screen}` as Route;

export default async function FirstDayPage({ searchParams }: Props) {
  const client = await requireClient();
  const { screen, tried } = firstDaySchema.parse(await searchParams);
  const around = await firstDay(client);
  const at = firstDayScreens.indexOf(screen);
  const before = firstDayScreens[at - 1];
  const next = firstDayScreens[at + 1];
  return (
    <>
      <PageHeader
        title={titles[screen]}
        above={
          <p className="text-sm text-ink-soft">
            How this works, {at + 1} of {firstDayScreens.length}
          </p>
        }
      />
      <div className="max-w-[38rem] space-y-5">
        {screen === "who" ? <WhoReads {...around} alone={client.alone} /> : null}
        {screen === "leaving" ? (
          <Leaving
            exitUrl={client.exitUrl}
            tried={tried === "yes"}
            tryHref={`${addressOf("leaving")}&tried=yes`}
          />
        ) : null}
        {screen === "pace" ? <MyPace coachName={around.coachName} alone={client.alone} /> : null}
        <div className="flex flex-wrap items-center gap-3 pt-2">
          <ButtonLink href={next ? addressOf(next) : "/client"} size="wide">
            {next ? "Next" : "Go to my first page"}
          </ButtonLink>
          <div className="-ml-4 flex flex-wrap sm:ml-0">
            {before ? (
              <ButtonLink href={addressOf(before)} variant="plain">
                Back
              </ButtonLink>
            ) : null}
            {next ? (
              <ButtonLink href="/client" variant="plain">
                Skip this
              </ButtonLink>
            ) : null}
          </div>
        </div>
        <p className="text-sm text-ink-soft">You’ll find this again under More: How this works.</p>
      </div>
    </>
  );
}
