import { Name } from "@/components/ui/name";

/** That nothing here has to be quick. */
export function MyPace({ coachName, alone }: { coachName: string; alone: boolean }) {
  return (
    <>
      <ul className="list-disc space-y-3 pl-5">
        <li>“Not now” is a whole answer. Every exercise can wait or be left out, and you need no reason.</li>
        <li>You can take a break{alone ? "" : ", by yourself or together"}. Nothing piles up meanwhile.</li>
        {alone ? null : (
          <li>
            Of two wishes about the pace, the slower one counts. You can say yours on{" "}
            <a href="/client/pace" className="link">
              Our pace
            </a>
            , today or on any other day.
          </li>
        )}
        <li>
          Words you have begun are kept for you until you send them. You can stop in the middle of a sentence.
        </li>
      </ul>
      <p>
        This is not for emergencies, and nobody watches it around the clock. <Name>{coachName}</Name> reads
        what you send between your sessions, not the moment you send it.{" "}
        <a href="/help-now" className="link">
          Get help now
        </a>{" "}
        lists people who answer at any hour.
      </p>
    </>
  );
}
