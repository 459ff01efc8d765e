import { Prose } from "../ui/prose";
import { Profession } from "./profession";

/** What the exit does, and what it cannot do. */
export function ExitHelp() {
  return (
    <Prose>
      <p>
        <strong>If you need help now:</strong> <a href="/help-now">Get help now</a> lists people to call, by
        country. Opening it is not recorded for anyone to see.
      </p>
      <h2>What “Exit this page” does</h2>
      <p>
        It clears the screen, signs you out and opens an ordinary website. Pressing the Shift key three times
        does the same, whatever is open. It is quick, but it cannot do everything.
      </p>
      <h2>It does not clear your history</h2>
      <p>
        This browser still remembers that the address was visited, and pressing Back may show our sign-in
        page. You can remove single entries from the history. An empty history can stand out too, so removing
        only what you need to is often wiser. A private window keeps no history once you close it.
      </p>
      <h2>It does not stop someone watching the device</h2>
      <p>
        Some programs record the screen, the keys or the places a phone has been. No button on a page can see
        or stop them. If someone knows more than you have told them, trust that feeling, and use a device they
        have never held: at a library, at work, or a friend’s.
      </p>
      <h2>It does not undo sharing</h2>
      <ul>
        <li>If the browser saved your password, anyone who uses this device may be able to sign in.</li>
        <li>
          If someone else can read your email, they can see that we wrote, though never what you wrote here.
        </li>
        <li>
          If you share an account with a phone or browser maker, your history may appear on another device as
          well.
        </li>
      </ul>
      <h2>What stays on this device</h2>
      <p>Words that have not reached us yet are kept here, locked: only your own sign-in opens them.</p>
      <h2>What you can do</h2>
      <ul>
        <li>Choose a password that nobody else knows, and do not let the browser keep it.</li>
        <li>Look at your signed-in devices now and then, and sign out the ones you do not know.</li>
        <li>
          Tell your <Profession />, in person or by a phone you trust, if you think someone is reading along.
        </li>
      </ul>
      <p>Mendwork is not an emergency service, and nobody watches it around the clock.</p>
    </Prose>
  );
}
