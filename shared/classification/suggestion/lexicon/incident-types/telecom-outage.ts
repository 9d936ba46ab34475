import type { Rows } from '../../compile.ts';

export const telecomOutage: Rows = {
  decisive: `
    mobilmast*|telemast*|basstation*|radiomast*|rakelmast*|telestation* & @el|strömlös*|reservbatteri*|batteri*|reservkraft*
  `,
  sure: `
    teleavbrott*, telestörning*, telefonavbrott*, mobilavbrott*, fiberavbrott*, fiberbrott*, fiberkabel*
    bredbandsavbrott*, internetavbrott*, nätavbrott*, mobilnät* & @gone|problem|överbelastat|dåligt
    @phone & nere|ner|stumt|stum|@gone|död|ute|problem|störning*|överbelastat|överbelastad*
    ingen|inget|inga|utan|saknar|dålig|noll .. täckning*|mobiltäckning*|telefon|telefoni|telefoner|mobil|bredband*|internet|wifi|uppkoppling*|mobilnät*|signal|tele|mottagning|telefonkontakt*|rakel|rakeltäckning*
    går|gar inte|ej att ringa|nå, kan|kunde|kommer inte|ej|icke ringa|nå|fram|ut|ringas
    inte|ej|omöjligt .. ringa|ringer, får inte ut|fram samtal
    samtal* kopplas|bryts|går|kommer inte|ned|ner|ej|fram|bort
    112 nere|ur|svarar|otillgängligt|fungerar|nås|störning|når|går
    når|nå|nås inte|ej|ingen|varken .. 112|sos|larmcentral*|larmnummer*|nödnummer*
    nödsamtal* & inte|ej|störning*|går|@gone|problem, sos alarm .. kan|inte|störning|nere
    rakel & @gone|nere|störning*|täckning|svajar|dålig|problem|tyst|ur|bort
    mobilmast*|telemast*|basstation*|mast|masten|telestation* & @gone|nere|brand|brinner|strömlös*|reservkraft|slut|nedriven|ur|omkull|fallit
    fiber|fibern & av|avgrävd*|kapad*|brott|borta|nere|avbrott|grävt|grävde|skadad
    telefoni|telefonin & nere|borta|@gone, fast|fasta telefon*|nätet|tele
    trygghetslarm* & telia|mobilnät*|tele|uppkoppling*|täckning|sim|kontakt, kommunikationsbortfall*
    sms & fram|går|inte, telefonstörning*, telefonin, stadsnät* & nere|@gone|avgräv*|brott|avbrott|problem
    avgrävd|avgrävning*|avgrävt & fiber*|stadsnät*|bredband*|tele*|opto*, optokabel*|optofiber*|opto
    tutar upptaget|bara, upptagetton*, nå|få|får|når|nås|kontakt .. telefon*|mobil*|mobilen|tag
    kontakten|kontakt|förbindelse* & rakel*|rakelterminal*|terminal*|mast*|larmcentral*|trygghetslarm*|tappar|bruten
    ingen har|signal .. signal|mottagning|täckning, uppkopplingen|uppkoppling* bruten|död|nere|försvann
    växeltelefoni*|ip-telefoni*|ip-telefon*, samtal|samtalen bryts|kopplas|bryter
    tyst|stum|stumt|död|dött .. luren|telefon*|linjen|växeln
    radiokommunikation*|sambandet|samband & @gone|brutet|förlorat|nere|saknas, tv|tv-signal* .. nät|fiber|borta
    nödnummer*|112 .. ringa|fungerar|nå, display*|skärmen .. nödsamtal, bara nödsamtal, ringa ut|fram|in
    telefonerna|telefoner|mobilerna|telefonen & döda|död|nere|@gone|tysta|stumma
    tappat täckning|kontakt|mobiltäckning|internet|nätet, basstation*|mobilmast*|master & drift|nere|ur|slut|@gone
    nätet|internet|bredband*|fiber*|wifi & nere|ligger|@gone|borta|dött|hela, sms .. kommer|går|inte
    ingen kontakt med|via, kommunikation* & bruten|utslagen|nere|borta|nere
  `,
  likely: `
    nätet|nät ligger|är|gått|gick nere|ner|borta|nere, telia|tele2|telenor|operatör*
    mobilmast*|telemast*|basstation*|telestation*, bredband*, fiber|fibern, internet
    telefoner|telefonerna|mobiler|mobilerna, rakel*, stumt i luren|telefonen, mobiltäckning*|täckning, ringa
    4g|5g, uppkoppling*, dödt|dött i luren, växeln|växel, satellittelefon*, mobilnät*, telenät*, surfa|surf
    stadsnät*, masten|mast|master, avgrävd|avgrävning*, signal|signalen|mottagning
    telefonerna, samband|sambandet, terminal*, upptaget
  `,
  hint: `
    telefon*, mobil*, nätet, samtal*, ringa, trygghetslarm*, wifi
    telia|tele2|telenor|operatör*
  `,
};
