import { ExitLink } from "./exit-link";
import { ExitScope } from "./exit-scope";

/** Where a practice has not chosen another, and where nobody knows yet whose practice it is. */
export const neutralSite = "https://www.wikipedia.org/";

/** The exit on pages outside the shells: signing in, an invitation, something that is not there or went wrong. First in the page, above all of it. */
export function ExitCorner({ url = neutralSite }: { url?: string }) {
  return (
    <ExitScope url={url}>
      <div className="sticky top-2 z-30 mx-4 flex justify-end print:hidden">
        <ExitLink />
      </div>
    </ExitScope>
  );
}
