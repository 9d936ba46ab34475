/** The command line's words about accounts, tokens and the import of an organisation. */
export const cliIdentity = {
  'cli-identity.account.help': `account list KOMMUN
account add KOMMUN NAMN --name VISNINGSNAMN --roles ROLL[,ROLL] [--department ID] [--safety-point ID]
account disable KOMMUN NAMN
account enable KOMMUN NAMN
account set-password KOMMUN NAMN

En kommuns konton. Lösenordet frågas efter, eller läses som en rad från standard in. Minst {shortest} tecken.
När ett konto stängs av eller får nytt lösenord avslutas dess inloggningar genast, på alla noder.
Roller: {roles}.`,
  'cli-identity.token.help': `token make KOMMUN NAMN [--days ANTAL] [--label TEXT]
token list KOMMUN
token revoke KOMMUN ID

Nycklar för API-klienter, att skicka som "Authorization: Bearer NYCKEL". En nyckel har sitt kontos rättigheter och gäller
{days} dygn om inget annat anges. Den visas en enda gång, när den skapas. En återkallad nyckel slutar gälla genast, på alla noder.`,
  'cli-identity.import.help': `import FIL [--check]

Läser en kommuns uppgifter (vaka-organisation/1) och lägger upp eller ändrar kommunen efter dem. Är något fel sägs det fält för
fält, och då ändras ingenting. Med --check granskas filen bara.`,
  'cli-identity.done': 'Klart.',
  'cli-identity.missing': '{name} saknas.',
  'cli-identity.arguments': 'Argumenten går inte att läsa.',
  'cli-identity.unknown-option': 'Valet {option} finns inte.',
  'cli-identity.option-value': 'Valet {option} är inte rätt angivet.',
  'cli-identity.no-account': 'Det finns inget konto {username} som kan logga in.',
  'cli-identity.account-exists': 'Det finns redan ett konto {username}.',
  'cli-identity.no-session': 'Det finns ingen inloggning {id}.',
  'cli-identity.no-organisation': 'Kommunen {organisation} finns inte. Läs in den först med import.',
  'cli-identity.no-department': 'Förvaltningen {id} finns inte i kommunen.',
  'cli-identity.no-safety-point': 'Trygghetspunkten {id} finns inte i kommunen.',
  'cli-identity.no-role': 'Rollen {role} finns inte.',
  'cli-identity.username': 'Kontots namn skrivs med a till z, 0 till 9, punkt, bindestreck och understreck.',
  'cli-identity.password': 'Lösenord: ',
  'cli-identity.password-short': 'Lösenordet ska ha minst {shortest} tecken.',
  'cli-identity.days': '--days ska vara ett heltal från 1 till {most}.',
  'cli-identity.disabled': 'avstängt',
  'cli-identity.unreadable': '{file} går inte att läsa.',
  'cli-identity.file-good': '{name}: filen går att läsa in.',
  'cli-identity.imported': '{name} är inläst. Loggen står på nummer {seq}.',
} as const;
