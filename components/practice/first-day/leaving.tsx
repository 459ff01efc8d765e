import { Notice } from "@/components/ui/notice";
import { TryLeaving } from "./try-leaving";

type LeavingProps = { exitUrl: string; tried: boolean; tryHref: string };

/** How to leave a page quickly, to be tried once where nothing is lost by it. */
export function Leaving({ exitUrl, tried, tryHref }: LeavingProps) {
  const site = new URL(exitUrl).hostname.replace(/^www\./, "");
  return (
    <>
      <p>
        <strong>Exit this page</strong> is at the top of every page. If somebody comes in while you read or
        write, it clears the screen, signs you out and opens {site}. With a keyboard, pressing{" "}
        <strong>Shift three times</strong> does the same.
      </p>
      {tried ? (
        <Notice tone="success">
          That is all it takes. This one was for practice: the one at the top signs you out as well, and you
          land on {site}.
        </Notice>
      ) : (
        <div className="card card-raised space-y-3">
          <p>Try it once, so that your hand knows it. This one is for practice and brings you back here.</p>
          <TryLeaving href={tryHref} />
        </div>
      )}
      <p>
        It does not clear the browser’s history.{" "}
        <a href="/exit-help" className="link">
          About leaving safely
        </a>{" "}
        says more, and is always under More.
      </p>
    </>
  );
}
