import type { ReactNode } from "react";
import { PrivatePage } from "@/components/shell/session-marks";
import { requireCoachInRoom } from "@/lib/platform/auth/session";
import { isTurned, sessionMark } from "@/lib/platform/auth/turned-screen";

/** Around a screen that a couple may see: no name, no place of the practice, no way to another couple. */
export default async function RoomLayout({ children }: { children: ReactNode }) {
  const coach = await requireCoachInRoom();
  return (
    <>
      <PrivatePage mark={sessionMark(coach, await isTurned(coach))} />
      {children}
    </>
  );
}
