import { neutralSite } from "@/lib/platform/neutral-site";
import { ExitLink } from "./exit-link";
import { ExitScope } from "./exit-scope";

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
