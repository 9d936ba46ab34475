/** Colour arithmetic for the token check: WCAG contrast, simulated colour vision, CIEDE2000. Colours are `#rrggbb`. */
type Triple = readonly [number, number, number];

const channels = (hex: string): Triple => [
  parseInt(hex.slice(1, 3), 16) / 255,
  parseInt(hex.slice(3, 5), 16) / 255,
  parseInt(hex.slice(5, 7), 16) / 255,
];
const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
const linearTriple = (hex: string): Triple => {
  const [red, green, blue] = channels(hex);
  return [linear(red), linear(green), linear(blue)];
};

function luminance(hex: string): number {
  const [red, green, blue] = linearTriple(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast ratio of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Kinds of colour vision, as matrices over linear RGB (Machado, Oliveira and Fernandes 2009, severity 1). */
const visions = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;
export type Vision = keyof typeof visions;
export const allVisions = Object.keys(visions) as Vision[];

function seenAs(hex: string, vision: Vision): Triple {
  const [red, green, blue] = linearTriple(hex);
  const m = visions[vision];
  const bounded = (value: number): number => Math.min(1, Math.max(0, value));
  return [
    bounded(m[0] * red + m[1] * green + m[2] * blue),
    bounded(m[3] * red + m[4] * green + m[5] * blue),
    bounded(m[6] * red + m[7] * green + m[8] * blue),
  ];
}

function lab([red, green, blue]: Triple): Triple {
  const x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047;
  const y = 0.2126729 * red + 0.7151522 * green + 0.072175 * blue;
  const z = (0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883;
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}

/** CIEDE2000 distance of two colours as a kind of colour vision sees them; 10 or more is told apart at a glance. */
export function distance(one: string, other: string, vision: Vision): number {
  const [L1, a1, b1] = lab(seenAs(one, vision));
  const [L2, a2, b2] = lab(seenAs(other, vision));
  const rad = Math.PI / 180;
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const G = 0.5 * (1 - Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7)));
  const [A1, A2] = [(1 + G) * a1, (1 + G) * a2];
  const [c1, c2] = [Math.hypot(A1, b1), Math.hypot(A2, b2)];
  const hue = (a: number, b: number): number =>
    a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / rad + 360) % 360;
  const [h1, h2] = [hue(A1, b1), hue(A2, b2)];
  let turn = h2 - h1;
  if (c1 * c2 === 0) turn = 0;
  else if (turn > 180) turn -= 360;
  else if (turn < -180) turn += 360;
  const dL = L2 - L1;
  const dC = c2 - c1;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((turn * rad) / 2);
  const Lm = (L1 + L2) / 2;
  const cm = (c1 + c2) / 2;
  let hm = h1 + h2;
  if (c1 * c2 !== 0) {
    if (Math.abs(h1 - h2) <= 180) hm /= 2;
    else hm = hm < 360 ? (hm + 360) / 2 : (hm - 360) / 2;
  }
  const cosine = (degrees: number): number => Math.cos(degrees * rad);
  const T =
    1 -
    0.17 * cosine(hm - 30) +
    0.24 * cosine(2 * hm) +
    0.32 * cosine(3 * hm + 6) -
    0.2 * cosine(4 * hm - 63);
  const SL = 1 + (0.015 * (Lm - 50) ** 2) / Math.sqrt(20 + (Lm - 50) ** 2);
  const SC = 1 + 0.045 * cm;
  const SH = 1 + 0.015 * cm * T;
  const RC = 2 * Math.sqrt(cm ** 7 / (cm ** 7 + 25 ** 7));
  const RT = -RC * Math.sin(2 * 30 * Math.exp(-(((hm - 275) / 25) ** 2)) * rad);
  return Math.sqrt((dL / SL) ** 2 + (dC / SC) ** 2 + (dH / SH) ** 2 + RT * (dC / SC) * (dH / SH));
}
