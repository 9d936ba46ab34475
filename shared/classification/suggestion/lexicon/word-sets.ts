/** Word classes that rows refer to as @name. A set may use those above it. `cause`, `consequence`, `claim`, `falseAlarm`, `settled` and `unsettled` steer the weighing. */
export const wordSets: Readonly<Record<string, string>> = {
  no: `
    ingen|inget|inga|ingenting|utan|saknar|saknas|sakna|saknat|inte|ej|icke|varken|noll, slut på, brist på
    har inte|ej, inte någon|något|några
  `,
  not: `inte|ej|icke|knappt|dåligt`,
  gone: `
    borta|försvann|försvunnit|försvunnet|slut|slutat|slutade|gått|gick|dog|dött|död|döda|dött|nere|utslag*|bruten|brutet|brutits|bröts|brott
    släckt|slocknat|slocknade|nedsläckt|avstängd*|avbrott~|avbruten|avbrutet|trasig*|sönder|pajat|paj|pajade|kass|strular|strul|störning~|störd*|stopp|stannat|stannade|krånglar|krånglat|havererat|havererad*|haveri~|kraschat|kraschade
    kapad*|kapats|avgrävd|avgrävt|avslagen|stumt|stum|ryckte|rök|knackigt|ostabil*|instabil*|hackar|bortfall*|bortkopplad*|utlöst|fel
    lagt|la|lade av, ur funktion|drift|spel, ligger nere|död|ner|ute, slogs|slagits|slås|slagen|slaget ut
    har gått
    fungerar|funkar|fungera|funka|fungerat|funkat|fungerade|går|gar|startar|svarar|kommer|finns|kom|når|öppnar|nås @not
    går inte att, gått|gick ner, stängts|stängdes|stängs av, kommer ingen|inget
  `,
  settled: `
    tillbaka|tillbaks|åter|återställd*|återställt|åtgärdad*|åtgärdat|lagad|lagat|lagade|släckt|släckta|upphittad*|välbehållen|välbehållna|avblåst|avblåsts|avvärjd|löst|upphört|upphävd*|hävt|hävd|klart
    är över, igång igen, fungerar igen, är igång, under kontroll, gett sig, lagt sig
    kommit hem|åter|tillbaka|fram, inte|ej påverkad*|drabbad*|berörd*|påverkas|drabbas, opåverkad*, fungerar som
    som vanligt, är hittad|hittat|funnen|lugnt
  `,
  unsettled: `
    ännu|försöker|väntas|beräknas|prognos|tidigast|kanske|behöver|måste
  `,
  cause: `
    pga|pga|p-g-a, grund av, till följd av, beror på, beroende på, orsakad|orsakat|orsakas|orsakats av, på grund
    efter, sedan, i samband med, på gr av, tack vare, med anledning av
  `,
  consequence: `
    leder till, lett till, medför|medfört|orsakar|innebär|innebar, vilket gör, risk för, risk att, orsakat
    kan|riskerar bli|leda|ge
  `,
  claim: `
    rykte~|rykten|ryktet|ryktesspridning*|påstår|påstås|påstå|falskt|falska|desinformation*|påverkanskampanj*|deepfake*|fejk*|osann*|osant|ai-genererad*
    utger sig, felaktiga uppgifter, sprids|delas|cirkulerar .. video*|film*|inlägg|bild*
  `,

  el: `
    ström|strömmen|strömm|strömen|strömmens|el|elen|elens|elektricitet*|elström*|strömförsörjning*|elförsörjning*|elnät*|elmatning*|eltillförsel*|spänning|strömtillförsel*|elkraft*|hushållsel*
  `,
  powerline: `
    elledning*|kraftledning*|ledning|ledningen|ledningar|ledningarna|luftledning*|högspänning*|elstolp*|kraftstolp*|ledningsgat*|elkabel*|elkablar*|ellinje*|elkabeln|transformator*|trafo*|nätstation*|ställverk*|elskåp*|kabelskåp*|elcentral*|fördelningsstation*|elstation*
  `,
  water: `
    vatten|vattnet|vattnets|dricksvatten*|kranvatten*|kommunvatten*|tappvatten*|kallvatten*|kranar|kranarna|kranen|kran|vattentryck*|vattenförsörjning*|trycket|hushållsvatten*|vattenledning*|vattentillförsel*
  `,
  heating: `
    värme|värmen|fjärrvärme*|fjv|elementen|element|elementet|radiator*|uppvärmning*|varmvatten*|varmvattnet|värmepump*|värmeförsörjning*|värmeverk*|panncentral*|värmeleverans*|panna|pannan
  `,
  phone: `
    telefon*|mobil|mobilen|mobiler|mobiltelefon*|mobilnät*|mobilsamtal*|mobiltäckning*|tele|telenät*|täckning|täckningen|bredband*|fiber|fibern|fibernät*|internet*|nätet|uppkoppling*|wifi|wi-fi|4g|5g|telia|tele2|telenor|rakel|rakelnät*|larmnummer*|112|samtal|samtalen|mobilmast*|telemast*|basstation*|operatör*|bredbandet|surf|surfen
  `,
  system: `
    system|systemet|systemen|it-system*|verksamhetssystem*|journalsystem*|datasystem*|dator|datorn|datorer|datorerna|data|server|servern|servrar*|inloggning*|inlogg|logga|mejl|mejlen|mail|mailen|mejlsystem*|epost*|e-post*|intranät*|nätverk*|filer|filerna|skrivare*|procapita*|treserva*|lifecare*|lärplattform*|teams|outlook|vpn|it|e-tjänst*|etjänst*|hemsida*|webbplats*|webben|appen|bankid|pulsen|combine|viva|cosmic|personec*|unikum|skolportal*|vklass|nyckelskåp*|passersystem*|lönesystem*|ekonomisystem*|platina|ciceron
  `,
  tree: `
    träd|trädet|träden|tall|tallen|tallar|gran|granar|björk~|björkar|stamm*|*träd|*trädet|grenar|gren|ek|asp|lönn
  `,
  wind: `
    storm~|stormen|stormar|blåst|blåste|blåsten|blåser|blåsigt|vind|vinden|vindar|vindarna|byar|byarna|kastvind*|orkan*|oväder*|ovädret
  `,
  road: `
    väg|vägen|vägar|vägarna|gata|gatan|gator|gatorna|motorväg*|riksväg*|länsväg*|landsväg*|huvudväg*|genomfart*|tillfart*|e4|e6|e10|e12|e14|e16|e18|e20|e22|e45|e65|rv|lv|rondell*|korsning*|avfart*|påfart*|viadukt*|tunnel~|bro|bron|broar|järnväg*|spår|spåret|cykelväg*|gångväg*|cykelban*|infart*|utfart*|körban*|körfält*|skogsväg*|backe|backen|backarna|torget|*leden|trottoar*|framkomlig*
  `,
  vehicle: `
    bil|bilen|bilar|bilarna|lastbil*|långtradar*|buss|bussen|bussar|bussarna|skolbuss*|tåg|tåget|tågen|godståg*|mc|motorcykel*|motorcykl*|moped*|epa|epatraktor*|a-traktor*|cykel|cyklist*|tankbil*|traktor*|skåpbil*|personbil*|spårvagn*|pendeltåg*|släp|släpet|släpvagn*|husvagn*|husbil*|fordon*|trailer*|lastbilar*|timmerbil*|taxi*|färdtjänstbuss*|turistbuss*|minibuss*|ambulans*|elsparkcykel*|elsparkcykl*|sopbil*|långtradare*
  `,
  school: `
    skola|skolan|skolor|skolorna|skolans|*skola|*skolan|*skolor|förskol*|fritids|fritidshem*|dagis*|gymnasi*|högstadi*|lågstadi*|mellanstadi*|elev|elever|eleverna|elevs|skolgård*|klassrum*|skolmatsal*|klasskamrat*|rektor|rektorn|lärare|läraren|lärarna|undervisning*|lektion*|årskurs*|barnomsorg*|skolbarn*|pedagog*|fritis|klassen
  `,
  elderly: `
    äldreboende*|säbo*|särbo*|servicehus*|vårdboende*|demensboende*|gruppboende*|gruppbostad*|lss*|lss-*|korttidsboende*|korttids|trygghetsboende*|ålderdomshem*|äldreomsorg*|hemtjänst*|hemsjukvård*|omsorg|omsorgen|omsorgstagar*|brukare|brukarna|brukaren|hemvård*|vård- omsorgsboende
    särskilt boende, särskilda boende*, stödboende*|äldrevård*|nattpatrull*|boendestöd*|äldreboendet
  `,
  facility: `
    @school|@elderly|sjukhus*|vårdcentral*|kommunhus*|butik~|butiker|affär~|affärer|hotell*|restaurang*|kyrka~|bibliotek*|simhall*|ishall*|idrottshall*|sporthall*|badhus*|galleria*|köpcentrum*|centrum*|ica|coop|willys|lidl|resecentrum*|stationen|tågstation*|pendeltågsstation*|busstation*|moské*|synagog*|socialkontor*|soc|fritidsgård*
  `,
  dwelling: `
    lägenhet~|lägenheter|lägenheterna|lgh|hus|huset|husen|radhus*|villa|villan|villor|hyreshus*|flerfamiljshus*|trapphus*|bostad|bostaden|bostäder|bostäderna|hushåll*|fastighet*|hemma|inomhus|inne|boende|höghus*|punkthus*|kök|köket|vind|källare|källaren
  `,
  animals: `djur|djuren|kor|hästar|hundar|kreatur*|grisar`,
  ill: `
    sjuk|sjuka|sjukt|insjukna*|smittad*|smittade|kräks|kräkts|kräkas|kräkningar*|spyr|spytt|diarré*|magont|feber|hostar|influensa*|magsjuk*|förkylda|dåliga|utslag|illamående
  `,
  staff: `
    personal|personalen|personalbrist*|personalbortfall*|medarbetare*|anställda*|bemanning*|kollegor|kollegorna|undersköterskor*|undersköterska*|usk|sjuksköterskor*|sköterskor*|sjuksköterska*|ssk|vikarie*|vikarier*|chaufför*|chaufförer*|lärare|lärarna|förskollärar*|brandmän|deltidsbrandmän|nattpersonal*|dagpersonal*|kökspersonal*|hemtjänstpersonal*|timvikarie*|timanställda*|socialsekreterare*|operatörer*|assistent*|barnskötare*|pedagog*|bussförare*|tågförare*|förare|lokförare*|väktare|vaktmästare*
  `,
  weapon: `
    kniv|kniven|knivar|machete*|yxa|yxan|pistol*|vapen|vapnet|skjutvapen*|gevär*|hagelgevär*|automatvapen*|revolver*|svärd|luftgevär*|k-pist|baseballträ*|tillhygge*|handgranat*|sprängmedel*|attrapp*|vapenattrapp*
  `,
  falseAlarm: `falsklarm*|fellarm*, falskt|falska|obefogat|onödigt larm|brandlarm|alarm, felaktigt larm|utlöst`,
};
