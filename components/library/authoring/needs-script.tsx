import { Notice } from "@/components/ui/notice";
import { importPath } from "./author-paths";

/** Building by hand needs a script; a file does not. */
export function NeedsScript() {
  return (
    <noscript>
      <Notice tone="info" className="mb-6">
        Writing an exercise here needs JavaScript, and it is switched off. You can also write one as a file
        and{" "}
        <a className="link" href={importPath}>
          import it
        </a>
        .
      </Notice>
    </noscript>
  );
}
