/** What the line under a form says about where the words are. */
import type { Status } from "./types";

const here = (kept: boolean, then: string, otherwise: string) => (kept ? then : otherwise);

export function statusWords(status: Status): string {
  switch (status.kind) {
    case "saving":
      return "Saving…";
    case "saved":
      return "Saved";
    case "offline":
      return here(
        status.kept,
        "Saved on this device. It will be sent when you are online again.",
        "Not saved yet: we cannot be reached. Please leave this page open, we keep trying.",
      );
    case "later":
      return here(
        status.kept,
        "Saved on this device. We are busy just now and will try again in a moment.",
        "Not saved yet: we are busy just now. Please leave this page open, we keep trying.",
      );
    case "signed_out":
      return here(
        status.kept,
        "You have been signed out. Your words are kept on this device and will be sent once you sign in again.",
        "You have been signed out. Please leave this page open: once you sign in again, your words will be sent.",
      );
    case "stale":
      return here(
        status.kept,
        "This page is older than the server. Load it again – your words are kept on this device.",
        "This page is older than the server, and this browser keeps nothing for us. Please copy what you wrote, then load the page again.",
      );
    case "closed":
      return "This has been sent already, on another device or by your partner on a sheet you share. What you wrote here is still in the boxes. Open the page again to see what was sent.";
    case "submitting":
      return "Sending…";
    case "hand_in_later":
      return here(
        status.kept,
        "Kept on this device. It will be sent by itself when you are online again.",
        "Not sent yet: we cannot be reached. Please leave this page open, we keep trying.",
      );
    case "submitted":
      return "Sent";
    case "refused":
      return status.message;
    case "invalid":
      return "It is not sent yet. Some answers need another look.";
    case "conflict":
      return "There are two versions of this. Please choose one.";
    case "untouched":
      return "";
  }
}
