import type { Rows } from '../../compile.ts';

export const flood: Rows = {
  decisive: `
    ån|älven|bäcken|sjön|*aån|*eån|*oån|*sån & över|stiger|stigit|bräddar|svämmar|vägbanan
  `,
  sure: `
    översvämm*, oversvamn*, skyfall*, översvämning*, vattenfylld*, vattenfyllt, vattenfyllda, höga flöden|nivåer
    högt vattenstånd|flöde|vattenflöde, högvatten*, vattenstånd* & högt|stiger|över|rekord*
    vattennivå* & stiger|hög|stigit|kritisk*|höga|över
    vatten|vattnet|ån|älven|sjön|bäcken|dammen|havet|havsnivån|vattenmassor|vattenmassorna .. stiger|stigit|över .. vägen|kanten|bräddar*|bräddarna|kajen|gatan|tröskeln|gränsen|strandkant*|snabbt
    ån|älven|bäcken|åns|sjön|dammen|diket|diken|ån .. svämmar|svämmat|över|stiger|bräddar|rinner|forsar
    svämmar|svämmat|svämmade|svämma, svämmar, vårflod*
    regnat|regnar|ösregn*|ösregnar|störtregn*|hällregn*|regnet|regn|regnvatten*|smältvatten* & källare*|källaren|vatten|väg*|gata*|gatan|rinner|brunnar|forsar|kan|under|mycket|inomhus|tränger|tak*
    vatten .. i|på källare*|källaren|källarplan|garage*|tunnel*|viadukt*|gångtunnel*|vägen|golvet|vägbanan|undergången|gatan|körbanan
    vatten|vattnet står|går|rinner|tränger|forsar|kommer|strömmar .. in|källare*|garage*|golvet|knäna|meter|över|hus*|vägen|knä|högt|tunnel*|dörr*|huset|gatan|decimeter|dm|cm
    dammbrott*
    damm|dammen|fördämning*|vall|vallen|skyddsvall* .. brast|brustit|brister|läcker|brista|underminerad|ge|gett
    dammhaveri*, dammsäkerhet*, dagvatten* & klarar|svämmar|översvämm*|upp|bräddar|stopp|brunnar, dagvattenbrunn*
    brunnar|brunnarna svämmar|klarar|fulla|igensatta|överfulla, sandsäckar, isproppar|ispropp|isdämning
    länspump*|länspumpar, länsa|länsar|pumpar|pumpa .. vatten|källare*|undan, ösregn*, störtregn*, hällregn*
    dränkt*|dränkta|dränkts .. vägen|gatan|källare*|tunnel|viadukt, stående vatten, vattenmassor*, vattenmassorna
    under vatten, full|fullt|fylld|fyllda .. vatten|regnvatten, stå|står|stod|parkerad* i vatten|vattnet
    vatten|vattnet .. dörrhandtag*|knähögt|knäna|fönster*|tröskel*|tröskeln|trappan|midjan, över sina bräddar
    översvämningsrisk*|översvämningsvarning*, gått över .. bräddar|bräddarna|kant*|vägen|vall*
    rinner|forsar|strömmar|väller|kommer .. in .. källare*|hus*|tomt*|garage*|skolan|butik*|lokal*|entré*
    brunnar|brunnarna|dagvatten* .. hinner|sväljer|svälja|klarar|räcker
    sjönivå*|åns|grundvattennivå* & stiger|hög*|stigit|cm|över|normalt
    vatten på|över väg*|vägen|vägbanan|gatan|spåret|e4|e20, @road|parkering*|undergång* & under vatten
    decimeter|dm|cm|centimeter vatten, fuktskad*, invallning*|vallar|skyddsvallar|barriär*|sandsäck*
    snösmältning*, kraftigt|ihållande|mycket|extremt|rikligt|häftigt regn|regnande|regnoväder*|nederbörd
    regnoväder*|nederbörd*
    gatan|vägen|tomten|torget|gården|parkeringen|skolgården är|blivit en sjö|damm|flod|bassäng
    flyter & bil|bilar|bilarna|möbler|saker
    viadukt*|viadukten|tunnel*|gångtunnel*|undergång*|källare*|källaren|garage* & full|fullt|fylld|fyllts|vatten*|pumpa*|pumpar|simmar|länsa*
    källardörr*|källarfönster*|källartrapp* & vatten*|vattnet|rinner|in
    ån|älven|bäcken|sjön|havet & stigit|stiger|uppe|över|hotar|cm|nära|rekord*|nivå*, efter regnet|skyfallet
    översvämmat|översvämmad|översvämmade, brandkåren|rtj|räddningstjänst* pumpar
    pumpar|pump|pumpa .. källare*|vatten|bort|ur|undan, gummistövlar
    höga|stigande vattenflöden|flöden|vattennivåer|nivåer
  `,
  likely: `
    vattenskad*, källare*|källaren & vatten, regnar|regnat|regnet|regn|spöregn*|skurar|regnmängd*
    vattennivå*|vattenstånd*, viadukt* & vatten|vattnet|fylld|simmar|bilar, dagvatten*, höga flöden|flöde*
    fyllts|fylld|fyllt .. vatten, gul|orange|röd varning .. regn|skyfall|flöde*|vatten*
    mm|millimeter .. regn|timme|timmar|dygn, dammen, pumpar
    vattnet|vatten & källare*|källaren|garage*|tunnel*|viadukt*|källarplan*, sandsäck*, vallen|vall
    bräddar|bräddarna, nivån|nivåer, forsar|svämma*
  `,
  hint: `
    regn*, bäcken|ån|sjön|älven, vatten, vattnet, källare*|källaren, blött, fukt*, smhi, brunnar
  `,
};
