import { Card } from "@/components/ui/card";
import { type ConsentPart, consentParts } from "@/lib/practice/consent/terms";
import type { ConsentText } from "@/lib/practice/consent/types";

/** What a practice asks both partners to agree to, part by part, in its own words. */
export function ConsentWords({ text }: { text: ConsentText }) {
  return (
    <div className="space-y-4">
      {(Object.entries(consentParts) as [ConsentPart, string][]).map(([part, title]) => (
        <Card key={part} title={title}>
          <p className="written">{text[part]}</p>
        </Card>
      ))}
    </div>
  );
}
