import { create } from "qrcode";

/** Four modules of light around it: scanners need them. */
const quiet = 4;

/** A picture for the camera of an authenticator app. Dark on light in both color schemes, or cameras do not read it. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  const path = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => (data[y * size + x] ? `M${x + quiet} ${y + quiet}h1v1h-1z` : "")),
  );
  const side = size + 2 * quiet;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className="w-full max-w-60 rounded-md"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path.flat().join("")} fill="#000" />
    </svg>
  );
}
