/** Where the parts of a supervised record are. */
import type { Route } from "next";
import type { SupervisedPart } from "@/lib/caseload/supervision/types";

export const supervisedPath = (coupleId: string, part: SupervisedPart) =>
  `/supervision/${coupleId}${part === "overview" ? "" : `/${part}`}` as Route;
