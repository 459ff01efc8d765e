import type { ReactNode } from "react";
import { PrivatePage } from "@/components/shell/session-marks";
import { isTurned, requireAnyCoach, sessionMark } from "@/lib/platform/auth/session";

/** Around a screen that a couple may see: no name, no place of the practice, no way to another couple. */
export default async function RoomLayout({ children }: { children: ReactNode }) {
  const coach = await requireAnyCoach();
  return (
    <>
      <PrivatePage mark={sessionMark(coach, await isTurned(coach))} />
      {children}
    </>
  );
}
