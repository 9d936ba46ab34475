/** What the package for an outsider says of itself. */
export const evidence = {
  'evidence.package.readme-name': 'LAS-MIG.txt',
  'evidence.package.readme': `Bevis för loggen i {organisation}

Vaka skriver varje registrering i en logg där varje registrering hänvisar till den före med ett sigill (SHA-256).
Den som äger databasen kan skriva om hela loggen. Därför undertecknas loggens huvud (det sista numret och sigillet) varje timme
och varje gång något tas ut, med en nyckel som ligger utanför databasen. Spara paketet utanför kommunen: en logg som senare
skrivs om stämmer inte med huvudena här.

Filerna
  vaka-nyckel.json, vaka-nyckel.pem   den publika nyckeln (Ed25519)
  huvuden.ndjson                      varje undertecknat huvud, det nyaste först
  stamplar/                           tidsstämplar (RFC 3161) från en utomstående, var och en bredvid texten den gäller

Så kontrolleras en export av loggen (NDJSON)
  npm run -s cli -- verify FIL --key vaka-nyckel.json --heads huvuden.ndjson
Nyckeln behöver komma från annat håll än filen som kontrolleras, till exempel från kommunens webbplats eller ett tidigare paket.

Så kontrolleras en underskrift utan Vaka
  Underskriften är Ed25519 över texten med organisation, seq, hash och signedAt som kanonisk JSON (RFC 8785), i base64url.

Så kontrolleras en tidsstämpel utan Vaka
  openssl ts -verify -data stamplar/NUMMER.json -in stamplar/NUMMER.tsr -CAfile UTFARDARENS-ROT.pem
`,
} as const;
