import { create } from 'qrcode';
import { useMemo } from 'react';

/** The quiet zone that readers need around the code, in modules. */
const MARGIN = 4;

/** Drawn as one path, dark on white in either scheme, because phones read nothing else surely. */
export function QrCode({ text, label, size = 220 }: { text: string; label: string; size?: number }) {
  const { path, side } = useMemo(() => draw(text), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function draw(text: string): { path: string; side: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) squares.push(`M${column + MARGIN} ${row + MARGIN}h1v1h-1z`);
    }
  }
  return { path: squares.join(''), side: modules.size + 2 * MARGIN };
}
