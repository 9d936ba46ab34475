/** The addresses that pages link to; the patterns of the routes stand in app/pages.ts. */
export const paths = {
  board: '/',
  map: '/karta',
  journal: '/dagbok',
  log: '/logga',
  tasks: '/uppgifter',
  safetyPoints: '/trygghetspunkter',
  crisisLeadership: '/krisledning',
  duty: '/tjanst',
  wall: '/vagg',
  incident: (incident: string): string => `/handelse/${incident}`,
  decision: (request: string): string => `/beslut/${request}`,
} as const;
