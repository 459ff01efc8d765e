import { Disclosure } from "@/components/ui/disclosure";
import { Name } from "@/components/ui/name";

type NotNowProps = { coachName: string; first: boolean };

/** Not signing is a whole answer, and so is a question. Nobody is told of either. */
export function NotNow({ coachName, first }: NotNowProps) {
  return (
    <Disclosure summary="Not now, or I have questions">
      <div className="space-y-3">
        <p>
          Take the time you need. Nobody is told that you waited, or why. <Name>{coachName}</Name> sees only
          whether somebody has signed, and your partner does not see even that.
        </p>
        <p>
          Ask <Name>{coachName}</Name> whatever you want to know, in your next session or in the way you
          usually talk. You can come back to this page on any day.
        </p>
        {first ? (
          <>
            <p>Until you sign, these are here for you all the same:</p>
            <ul className="list-disc space-y-1 pl-5">
              <li>
                <a href="/help-now" className="link">
                  Get help now
                </a>
              </li>
              <li>
                <a href="/client/note" className="link">
                  A note that only <Name>{coachName}</Name> reads
                </a>
              </li>
              <li>
                <a href="/account/security" className="link">
                  Your sign-in
                </a>{" "}
                and{" "}
                <a href="/account/devices" className="link">
                  your devices
                </a>
              </li>
              <li>
                <a href="/client/different-path" className="link">
                  Taking a different path
                </a>
              </li>
            </ul>
          </>
        ) : (
          <p>What you have begun here stays as it is, and you can go on with it.</p>
        )}
      </div>
    </Disclosure>
  );
}
