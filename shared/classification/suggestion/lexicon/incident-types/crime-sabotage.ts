import type { Rows } from '../../compile.ts';

export const crimeSabotage: Rows = {
  decisive: `
    skurit|klippt|sågat|kapat|skars|klippts|kapats .. av|sönder|fiber*|fibern|kabel*|kablar|kablarna
    stått|stod|sitter|sett & filmat|filmar|filmade|fotograferat|fotograferar|fotade|spanat|spanar|kartlägger
    filmat|filmar|fotograferar|fotat|fotograferat|fotade|fotar .. vattenverk*|ställverk*|pumpstation*|reningsverk*|mast*|anläggning*|kommunhus*|transformator*|värmeverk*|skyddsobjekt*|hamn*|bro*
    liter|kubik .. diesel|bensin|olja .. borta|stulen|stulits|stulna|tappats|slangats
  `,
  sure: `
    sabotage*|sabotera*|saboterad*|sabotör*|skadegörelse*|stöld*|stulen|stulna|stulit|stulits|stals|tjuvar|tjuv|tjuven|inbrott*|inbrottslarm*|inbrottsförsök*
    intrång .. vattentorn*|vattenverk*|område*|anläggning*|pumpstation*|ställverk*|fastighet*|mast*
    intrångslarm*|obehörig*|obehöriga .. vattentorn*|vattenverk*|område*|anläggning*|pumpstation*|ställverk*|inne|område*|innanför|taket|tunnel*|rör|sett|person*|siktats
    kopparstöld*|kabelstöld*|metallstöld*|dieselstöld*|drivmedelsstöld*|kopparkabel|koppartjuv*|kabeltjuv*|kopparkabel*
    klottr*|klotter*|graffiti*|vandalisering*|vandaliser*|vandaliserad*|vandaliserat|sönderslag*|sönderslagna
    krossade|krossat|krossad|inslagna|inslagen .. rutor|fönster|ruta|fönsterrutor|glas|skyltfönster|busskur*|entré*|dörr
    uppbruten|uppbrutet|uppbrutna|uppklippt|klippt|klippta|avklippt|forcerad*|uppbänd*|sönderklippt* .. staket*|stängsel*|lås*|dörr*|dörren|grind*|skåp|hål|luck*|kabel*
    staket*|stängsel*|lås|låset|dörr|dörren|hänglås*|grind*|lucka|luckan & uppbrut*|uppklipp*|klippt|avklipp*|sönder|uppbänd*|uppbruten|brutits|hål|sågat|avsågat|av
    avsågad*|avsågade|avklippt*|avkapad*|kapade|avskurna .. kabel*|kablar|fiber*|stag*|mast*|ledning*|avsiktligt
    kapat|kapade|klippt|skurit|kapats .. kablar|kabeln|kabel|fiber*|staket*|avsiktlig*|ledning*
    avsiktlig*|avsiktligt|uppsåtligt|medvetet|flit|anlagd .. skad*|förstör*|kapad*|kapat|avgrävd*|sönder*|hål|klipp*|sabot*|tömt|släppt
    bedräger*|bedragare|bedrag*|telefonbedräger*|bluffaktur*|vd-bedrägeri*
    mutbrott*|muta|mutor|korruption*|förskingr*|förskingrat|oegentlighet*
    spion*|spioneri*|spionage*|underrättelseinhämt*
    olovlig|otillåten|misstänkt|okänd drönarflyg*|drönare|drönarna|fotograf*|flygning|bil|kartlägg*|skåpbil|fordon
    drönare|drönaren|dronare|drönar* & över|skyddsobjekt*|sett|flyger|flugit|vattenverk*|cirklar|ställverk*|hovr*|okänd*|flygplats*|natten|reningsverk*|fängelse*|kommunhus*|hamnen
    skyddsobjekt*
    fotograferar|filmar|kartlägger|spanar .. vattenverk*|ställverk*|anläggning*|kommunhus*|objekt*|bro*|mast*|pumpstation*|in|kamera*|vattentorn*|reningsverk*|infrastruktur*
    häleri*|snattat|snatteri*|anlagda .. bränder, lösgjord*|lossade|lossat .. hjulmuttrar|muttrar
    gift|förgift* .. vatten*|med|hund*|uppsåt, förgiftning*|förgiftat
    bort|borta|försvunnit|stulet|försvunna .. verktyg|datorer|nycklar|kopparledning*|sprängmedel|vapen|narkotika*|läkemedel*
    stulet|stulen|stulna, brutit|bröt|bryter|brutits sig|dig|sej in|i|igenom, brutit sig
    avklippt*|forcerad*|forcerat|uppbruten|uppbrutet|uppbrutna|uppbänd*|sönderbruten|inslagen|uppborrad*, fotspår*
    lås|låset|hänglås*|hänglåset|cylinder* & borta|klippt|avklippt*|uppbrutet|sönder|borrat|avklipp*|bytt
    grind|grinden|dörr|dörren|lucka|luckan & forcerad*|uppbruten|uppbrut*|öppen|vidöppen|uppställd
    diesel|dieseln|koppar|kopparn|datorer|verktyg|kablar|katalysator*|båtmotor*|jordkabel|kopparrör*|stängsel|elkabel & stulen|stulna|stulits|tagit|tagits|borta|tömd|tömts|bortforslat|snott|snodda|stals
    snott|snattat|stulit|snodde|knyckt|norpat
    glasruta*|rutor|fönster|fönstren|ruta & sönderslag*|inslag*|krossa*|krossade|sönder|krossat, sabot*
    lossat|lossade|skruvat bort|av|bultar|muttrar|räls, gps-störning*|gps-stör*|jammer*|störsändar*
    obehörig*|okända & tagit|kommit|inne|varit|rört|tak*, tappat|tömt .. olja|diesel|tank* .. avsiktligt|med
    anlagd brand|anlagda bränder, vilseledd*|telefonbedrag*|lurad|lurade|lurat på|äldre|pengar, hot .. sabotage
    spår efter|av .. inbrott|verktyg|kofot|bultsax, bultsax*|kofot*, larm|larmet .. inbrott*|pumphus*|dörr*|grind*
    drönare|drönaren|drönar* & cirklar|natten|över|reningsverk*|vattenverk*|sett|siktad*|flyger|kommunhus*
    ryckt|dragit|slitit|rivit|klippt|brutit|bröt .. kablar|kabel|teknikskåp|skåp|upp .. kablar|teknikskåp*|skåp*
    teknikskåp*|elskåp*|kabelskåp*|kopplingsskåp* & brutit|uppbrut*|öppnat|vandal*|förstör*
    stulna|stulen|stulet|stulits|stals, läsplatt*|ipads|kopparledar*|koppar* & stul*|borta, brutit upp
    misstänkt|misstänks|misstänker sabotage*
  `,
  likely: `
    koppar|kopparkabel*|kopparrör*, lås|låset|dörren uppbrut*|sönder|bruten, vandal*, uppbrut*|uppklipp*|uppbänd*
    drönare|drönaren|dronare, obehörig*, misstänkt* person*|fordon|bil|aktivitet*|person, intrång*
    larm .. inbrott|intrång|rörelse, väktare*, kamerorna|övervakningskamera*, polisanmäl*|polisanmält|anmälan
    brottsplats*, avsiktlig*|avsiktligt|uppsåt*|medvetet, anlagd*|anlagt, slangar|slangats tank*|diesel
    snokar|snokade|stryker omkring, förstört|förstörda, bluff*
  `,
  hint: `
    kabel, staket*, natten|inatt, polis|polisen, försvunnit|borta, skador, kablar
  `,
};
