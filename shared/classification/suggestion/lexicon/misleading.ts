/** Words and phrases that look like evidence and are not. What they cover counts for nothing. */
export const misleading = `
journalist*|reporter*|tidning*|tv4|svt|media .. prata|intervju*
katt|katten|kattunge|fågel .. träd|trädet|tak|taket, eldsjäl*, vattendelar*, stormkök*, brainstorm*, stormarknad*
shitstorm*, stormvind i glas, storm i vattenglas, stormtrupp*, stormförtjust*
storm|ström|flod|våg|lavin|ras|flöde av samtal|mejl|mail|frågor|klagomål|besökare|kritik|folk|samtal|anmälningar|oroliga|besök
översvämmad*|översvämmas|översvämmat|översvämning av samtal|mejl|frågor|telefonsamtal|mail|medier|journalister|anmälningar|ansökningar
het|heta|hett debatt*|fråga*|diskussion*|linje|potatis|stämning|ämne|debatten, informationsläck*, nyhetsläck*
läckan|läcka till media|pressen|tidningen|medier*, läckt uppgift*|till, kallhäll*
strömma|strömmar|strömmade|strömmande, strömma in, strömming*, strömmingar*, strömstad*, strömsund*, strömsholm*
strömsbro*, brandbergen*, brandbergs*, brandskydd*, brandövning*, brandvarnare piper, brandfilt*, brandsläckare*
brandtillsyn*, brandvägg*, brandgul*, brandlarmstest*, vattenfall*, vattenfalls, vattentornet på|vid|intill
vattentornsvägen, vattenvägen*, vattengymp*, vattenskid*, vattenmelon*, norrvatten ringer, eldat
elda|eldar i kamin*|spis*|ved, skolbrand övning*, hjärnsläpp*, eldorado*, storma|stormade ut
kokar av ilska|känslor, kokande ilska, kokheta*, hundras*|kattras*|rasist*|rasism*|rasande, rasat på börsen|börsen
börsras*, prisras*, raseri*, rasta|rastar|rasten*, rasten, raster, raskt, rask, raska, översköljd*
kris i laget|äktenskap*, drunknar|drunknat|drunkna i jobb|arbete|papper*|ärenden|mejl, brandtal*, brandfackla*
brännhet*, brinner för, brinnande intresse|fråga|engagemang, snöstorm av papper, isbrytare*, snövit*, isabel*
snöbollseffekt*, halkat efter, halka efter, snöskottning*, virus i datorn|datorerna|nätverket|systemet
datorvirus*, datavirus*, viral*, död|dött|dog|dör telefon, dött telefon*, batteriet död*|dött|slut, telefonen dog
vild fest, vilda västern, skjuta|skjuts|skjutits|skjuter upp|fram|på, uppskjut*, skjutsa*, skjuts, skottkärr*
skottdag*, skottpengar*, skottvång*, skottland*, bombastisk*, bombarder*, bombas, sprängfyll*, sprängfull*
sprängkår*, slagit ner priset, slagsmål om platserna, läckage av uppgifter|personuppgifter, läcker uppgifter
pressläck*, läckra, läcker mat, trafikverket ringer, trafikskola*, trafikkontor*, trafiknämnd*
kollektivtrafiknämnd*, krock i kalendern|kalender|schemat|schema, krockar med möte*, kollision i schema*|kalender*
hotell*, hotellet, hotfix*, hotmail*, larmtest*|provlarm*, feltryck* larm
gasol slut på macken, full gas, gasade, gasa, gaspedal*, gaser, gasen i botten, gasade på, elva, elfte, elefant*
elegant*, elin, elina, elsa, elias, ellen, elis, vid bron, bromma*, broschyr*, bror, brorsan, brorson, brukar
bromölla*, tågordning*, tågade, tågar, match och mål, matchar, matchade, regnbåg*, regnbågs*, regnkläder*
regnjack*, torkskåp*, torktumlar*, vindkraft*, vindel*, vindruta*, vindrut*, vindfäll*e*väg, värmeljus*
varmt välkom*, värmeslag, varm korv, kallt kaffe, kallat, kalla|kallas|kallade|kallar in|till|på, giftig debatt*
giftigt samtalsklimat, giftermål*, gifta, gift med, gift man|kvinna, poliströja*, polisong*, polishund saknas
polishuset på, polisgatan, bussgata*, busskort*, busig*, buskar, buskage*, bussning, bussa, åska i magen, åskådar*
åskar över kritik, åskväder av kritik, lavin av, skred till verket, skrider, skridsko*, skred in
demonstrationsplats*, demonstrerade hur|produkt*, produktdemonstration*, släckte lampan
släckt|släck lampan|belysning*|lampor*, släck lampan, kniven på strupen, med kniven mot strupen, sprungen läck*
mobiliser*|mobilisera kraft*|resurser, kraftsamling*, evakueringsövning*, utrymningsövning*, utrymningsplan*
evakueringsplan*, utrymningsväg*, öppettider*, tider, öppnar kl, akut möte|ärende, akutmöte*
`;
