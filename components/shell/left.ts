/** Marks this browser as being left, until the server has heard of it: whoever goes straight back finds no session. */
import { leftCookie } from "@/lib/auth/schema";

const mark = (seconds: number) => {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store answers too late for a page that is being left.
  document.cookie = `${leftCookie}=1; Path=/; Max-Age=${seconds}; SameSite=Strict`;
};

export const beingLeft = () => mark(30);

/** On the sign-in page: whoever signs in from here is not on the way out. */
export const haveArrived = () => mark(0);
