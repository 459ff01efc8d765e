import { Notice } from "@/components/ui/notice";

/** At home, for whoever has begun and is asked to read and sign anew. It blocks nothing. */
export function AskedAgain() {
  return (
    <Notice className="mb-6">
      There is something new to read and sign, each for yourself.{" "}
      <a href="/client/consent" className="link">
        Before you begin
      </a>
    </Notice>
  );
}
