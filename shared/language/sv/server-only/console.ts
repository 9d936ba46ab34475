/** What the console says in the terminal. */
export const consoleWords = {
  'console.start.help':
    'npm start\n\nStartar hela konsolen på den här datorn, med egen databas, två exempelkommuner och exempelkonton. Lyssnar bara på den egna datorn.\n\nMiljövariabler: PORT (8080, 0 väljer en ledig), VAKA_DATA_DIR (.data), DATABASE_URL, LOG_LEVEL. Alla står i .env.example.',
  'console.start.ready':
    '\nÖppna {address} i webbläsaren.\nExempelkonton i Tyresö och Alingsås: {accounts}\nLösenord: {password}\nAllt som visas är exempel. Avsluta med Ctrl+C.',
  'console.serve.help':
    'npm run serve\n\nStartar konsolen för drift, utan exempelkonton. Vägrar starta med osäkra inställningar och säger varför. Bygg först webben med npm run build.\n\nMiljövariablerna står i .env.example.',
  'console.serve.not-built': 'Webben är inte byggd. Kör först: npm run build',
  'console.dev.help':
    'npm run dev\n\nStartar konsolen som npm start, men startar om vid ändringar och laddar om webben. Webben har en egen adress, som skrivs ut.',
} as const;
