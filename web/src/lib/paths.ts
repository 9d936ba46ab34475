/** The addresses that pages link to; the patterns of the routes stand in app/pages.ts. */
export const paths = {
  board: '/',
  map: '/karta',
  journal: '/dagbok',
  log: '/logga',
  tasks: '/uppgifter',
  safetyPoints: '/trygghetspunkter',
  crisisLeadership: '/krisledning',
  meetings: '/sammantraden',
  councilNotice: '/anmalan-till-fullmaktige',
  staff: '/stab',
  actionCards: '/atgardskort',
  duty: '/tjanst',
  wall: '/vagg',
  incident: (incident: string): string => `/handelse/${incident}`,
  actionCard: (card: string, incident?: string): string =>
    `/atgardskort/${card}${incident === undefined ? '' : `?handelse=${incident}`}`,
  meeting: (meeting: string): string => `/sammantraden/${meeting}`,
  decision: (request: string): string => `/beslut/${request}`,
  oralDecision: (activation: string): string => `/muntligt/${activation}`,
} as const;
