"use client";
import dynamic from "next/dynamic";

/** The chart library arrives after the words and numbers; its place is kept by the figure. */
export const TrustChartLazy = dynamic(
  () => import("@/components/charts/trust-chart").then((chart) => chart.TrustChart),
  { ssr: false },
);
