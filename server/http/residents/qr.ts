import { encode } from 'uqr';
import { markup, type Html } from './markup.ts';

/** A QR code as one drawing, black on white whatever the theme, since cameras expect that. `label` is what it is called. */
export function qrCode(address: string, label: string): Html {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const path = data.map((row, y) => runs(row, y)).join('');
  return markup`<svg class="qr" viewBox="0 0 ${String(size)} ${String(size)}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${String(size)}v${String(size)}H0z"/><path d="${path}"/></svg>`;
}

/** A row's dark modules, neighbours as one. */
function runs(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    const from = x;
    while (row[x + 1] === true) x += 1;
    path += `M${from} ${y}h${x + 1 - from}v1H${from}z`;
  }
  return path;
}
