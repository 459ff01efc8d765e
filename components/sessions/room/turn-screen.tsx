import { roomPath, sessionPath } from "@/components/practice/couples/paths";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";

type TurnScreenProps = { coupleId: string; appointmentId: string };

/** Before the screen is turned: what it will be like, and the press that shuts everything else. */
export function TurnScreen({ coupleId, appointmentId }: TurnScreenProps) {
  return (
    <div className="mb-8">
      <Notice title="This is what they will see">
        <p>
          Only what both can read. Once you turn the screen, this browser opens nothing else until you give
          your password.
        </p>
        <form
          method="post"
          action={roomPath(coupleId, appointmentId).replace(/room$/, "turn")}
          className="mt-3 flex flex-wrap items-center gap-4"
        >
          <Button type="submit">Turn the screen to them</Button>
          <Link href={sessionPath(coupleId, appointmentId)} className="link py-2">
            Back to your side
          </Link>
        </form>
      </Notice>
    </div>
  );
}
