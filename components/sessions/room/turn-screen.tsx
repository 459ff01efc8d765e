import type { ReactNode } from "react";
import { roomPath, sessionPath } from "@/components/practice/couples/paths";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { RoomPart } from "@/lib/sessions/room/terms";
import { WhatToShow } from "./what-to-show";

type TurnScreenProps = {
  coupleId: string;
  appointmentId: string;
  /** Those that can be on it. */
  parts: readonly RoomPart[];
  children: ReactNode;
};

/** Before the screen is turned: what it will be like, and the press that shuts everything else. */
export function TurnScreen({ coupleId, appointmentId, parts, children }: TurnScreenProps) {
  return (
    <div className="mb-8 space-y-4 print:hidden">
      <Notice title="This is what they will see">
        <p>
          Only what both can read. What you bring to open together stands there closed, by its name, so both
          can tell that both have sent it. Once you turn the screen, this browser opens nothing else until you
          give your password.
        </p>
        <form
          method="post"
          action={roomPath(coupleId, appointmentId).replace(/room$/, "turn")}
          autoComplete="off"
        >
          <WhatToShow parts={parts} />
          <div className="mt-3 flex flex-wrap items-center gap-4">
            <Button type="submit">Turn the screen to them</Button>
            <Link href={sessionPath(coupleId, appointmentId)} className="link py-2">
              Back to your side
            </Link>
          </div>
        </form>
      </Notice>
      {children}
    </div>
  );
}
