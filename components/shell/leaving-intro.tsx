import { buttonStyle } from "../ui/button-style";
import { PlainPage } from "./plain-page";

/** Comes by itself once, in place of a person's first page, and tells what the button above every page is for. */
export function LeavingIntro({ exitUrl }: { exitUrl: string }) {
  return (
    <PlainPage
      title="How to leave quickly"
      exitUrl={exitUrl}
      actions={
        // The very address that was asked for, loaded anew: works without a script and from any page.
        <a href="?" className={buttonStyle("primary", "wide")}>
          Continue
        </a>
      }
    >
      <p>
        Every page here has a button at the top: <strong>Exit this page</strong>. If somebody comes in while
        you read or write, it clears the screen, signs you out and opens an ordinary website.
      </p>
      <p>
        With a keyboard, pressing <strong>Shift three times</strong> does the same, whatever is open.
      </p>
      <p>
        What you typed before is kept for you. Your browser’s history is not cleared.{" "}
        <a href="/exit-help" className="link">
          About leaving safely
        </a>{" "}
        says more; you’ll find it again under More.
      </p>
      <p className="text-ink-soft">It comes only once.</p>
    </PlainPage>
  );
}
