import type { Rows } from '../../compile.ts';

export const itIncident: Rows = {
  decisive: `
    serverhall*|serverrum*|datahall* && kylan|kyla|kylning|varmt|överhett*|temperatur*
    läkemedelsmodul*|signeringsapp*|domänkontroll*, active directory, krypteras|krypterar|krypterats
    dödskalle|nedräkning .. skärm*|dator*, skärm*|skärmar|skärmarna .. dödskalle|nedräkning|lösen*|bitcoin
  `,
  sure: `
    ransomware*, utpressningsvirus*, utpressningsprogram*, kryptovirus*, it-attack*, dataintrång*, cyberattack*
    cyberangrepp*, cyberincident*, it-incident*, it-haveri*, it-avbrott*, it-störning*, it-stopp*
    driftstopp|driftavbrott|driftstörning & system*|it|server*|journal*|@system, överbelastningsattack*, ddos*
    dos-attack*, hackad*|hackat|hackade|hackare|hacker*|hackers, dataläck*, personuppgiftsincident*
    phishing*|nätfiske*|nätfiskemejl*|bluffmejl*, skadlig kod, trojan*, malware*, datavirus*, datorvirus*
    virus & dator*|nätverk*|server*|filer*|system*|mejl*
    @system & nere|ner|@gone|låst|låsta|låser|krypterad*|krypterat|krypterats|hackad*|hackat|intrång*|ligger|ute|segt|kraschat|attack*|angripen|angripet|angrepp*|oåtkomlig*|otillgänglig*|utlåst*|virus|stulna|kapat|manipulerad|defaced|släckt|problem
    går|kan inte|ej .. logga|öppna|komma|åtkomst|skriva|läsa .. journal*|system*|in|dator*|filer|mejl*|e-post*
    inloggning* .. fungerar|funkar|nere|går
    kommer inte|ej in|åt .. system*|treserva|lifecare|procapita|journal*|datorn|datorerna|cosmic|filer*|servern|mejlen|e-post|combine|nätverk*
    kommer inte åt, kan inte logga, krypterad*|krypterats
    lösensumma|lösensumman|lösen & kräver|bitcoin|krav|begär|filer*|hotar
    skärm*|skärmen|skärmarna & svart|svarta|blå|blåa|låst|lösen*|meddelande|kräver|engelska|dödskalle, blåskärm*
    misstänkt|okänd|konstig inloggning*|trafik, intrång .. nätverk*|system*|server*|dator*|it
    obehörig|obehöriga .. inloggning*|åtkomst|nätverk*|system*
    serverhall* & @gone|brand|översvämm*|överhett*|vatten|kylan|kyla|varmt|larm|strömlös*|övertänd|temperatur|nere|rök
    tagit över konto|kontot|kontona, konto|kontot|konton kapat|kapade|hackat|kapats, certifikat .. gått|ut
    backup*|säkerhetskopi* & raderad*|krypterad*|borta|fungerar|saknas, leverantör* .. attack*|hackad*|angripen
    crowdstrike, uppdatering* & krasch*|nere|blåskärm*|svarta|startar|dator*
    lämnat|lämnade|lurad|lurade|uppgett|gav .. lösenord*|bank-id|bankid|inloggning*|kod|koder
    lösenord* & fel|alla|läckt*|stulna|stulet|byta|fungerar|ändrats|återställ*
    admin-konto*|adminkonto*|administratörskonto*|konton|konto & skapat|skapats|kapat|kapats|intrång|okänd*|främmande
    webbsida*|webbplats*|hemsida*|sajten|sajt & nere|ner|nå|anrop|hackad*|utbytt*|ändrad*|manipulerad*|överbelast*|trafik
    anrop .. sekund*, ser|får|har inga|inte journaler|journal*|läkemedelslist*|scheman|planering*
    system|systemen|systemet|it|data* & attack*|angripen|intrång|haveri*|krasch*|återstart*|stängs|släcker|släckt|isolera*|utan
    tagit sig in & system*|nätverk*|dator*|server*|konto*, drar|dra|dragit ur .. kablar*|nätverkskab*|sladd*|nätet
    skadlig* kod, antivirus*|edr|soc-larm*|siem, usb|usb-minne*|usb-sticka
    mejl|mail|mejlkonto* .. kapat|skickas|kapade|hackat|konstiga
    planering*|planeringssystem*|schema*|schemasystem* .. nere|borta|fungerar|öppna|startar
    molntjänst*|molnet|microsoft|office|teams nere|ligger|stopp|borta
    reservrutin*|pappersrutin*|papper .. penna|journal*|system*, papper och penna
    hänger|hängt|låser|kraschar|loggas|kastas sig|ut .. alla|system*|treserva|lifecare|procapita|journal*
    treserva|lifecare|procapita|cosmic|combine|viva|magna|sekoia|phoniro|tes & hänger|nere|ner|@gone|@no|inte|segt|stopp|fel|krasch*|öppna*
    besökslist*|körlist*|schema* saknas|saknar|borta, saknar besökslist*|körlist*|scheman|journaler
    viruslarm*|virusvarning*|virusangrepp*
    skolnät*|elevdator*|chromebook*|lärplattform* & @gone|virus*|nere|hack*|attack*
    inloggningen|inloggning|inlogg* & inte|@gone|nere|fel|fungerar
    betalat|betalt|utbetalning*|faktura .. hackad*|bluff*|falsk*|mejlkonto*
    läckt*|läckta|läcker|dataläcka|publicerats|stulna & personuppgift*|journaler|lösenord|darknet|data|personnummer
    personnummer
  `,
  likely: `
    it-jour*, it-avdelning*, it-enhet*, it-support*, it-drift*, datorerna|datorer, servern|servrar|serverhall*
    journalsystem*|treserva|lifecare|procapita|cosmic, verksamhetssystem*, inloggning*|logga in
    hemsida|hemsidan|webbplatsen .. nere|ner|borta|utbytt|utbytta, e-tjänst*, intranät*
    klickat|klickade|tryckt .. länk|länken|bilaga|mejl*|mail|fil, nätverket, systemen|systemet, lösenord*, bankid
    cert-se|certse, nätfisk*, misstänkt|misstänkta mejl|mail, journaler|journalerna
    passersystem*|passerkort*|dörrlås, digital signering*|signeringslist*, digitala lås|nycklar|nyckelgömmor
    skärmar|skärmarna|skärmen|skärm, webbsida*|sajten|hemsidan, läkemedelslist*|journaler, bilaga|länk|länken
    kodlås*
  `,
  hint: `
    dator*, mejl*|mail*|e-post*, it, filer, nätverk*, skrivare*, app|appen, data*, krav
  `,
};
