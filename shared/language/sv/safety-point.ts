/** The safety points' page (trygghetspunkter), and the page of a point's own staff. */
export const safetyPoint = {
  'safety-point.need': '{quantity} {what}',
} as const;
