/** Words for a refused input whose schema has none of its own: what to do next, never the validator's own language. */
import type { core } from "zod";

/** Ranks below a schema's own message, so that those always win. */
export function plainIssue(issue: core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "number" || issue.expected === "int"
        ? "Please give a whole number"
        : "Please fill this in";
    case "too_small":
      return issue.origin === "number" || issue.origin === "int"
        ? `Please give ${issue.minimum} or more`
        : "Please fill this in";
    case "too_big":
      if (issue.origin === "string") return `Please keep it to ${issue.maximum} characters`;
      return issue.origin === "array" || issue.origin === "set"
        ? `Please choose ${issue.maximum} at most`
        : `Please give ${issue.maximum} or less`;
    case "invalid_value":
      return "Please choose one of these";
    default:
      return "Please look at this once more";
  }
}
