import type { Rows } from '../../compile.ts';

export const supplyShortage: Rows = {
  decisive: `
    leverans*|leveranser|matleverans*|leveransen|matleveranser & ställer|ställs|inställ*|uteblir|uteblev*|uteblivit|kommer|försen*|stopp*|saknas|inga|inte
    drivmedelsstation*|bensinstation*|tankstation*|mackarna|mackar & tomma|tom|slut|stängda|sinat
    läkemedelsbrist*|drivmedelsbrist*|livsmedelsbrist*|matbrist*|bränslebrist*|dieselbrist*
  `,
  sure: `
    drivmedelsbrist*|dieselbrist*|bränslebrist*|bensinbrist*|livsmedelsbrist*|matbrist*|läkemedelsbrist*|materialbrist*|medicinbrist*|försörjningsbrist*|leveransproblem*|leveransstopp*|leveransstörning*|leveransbrist*|varubrist*|skyddsutrustningsbrist*|bristsituation*|hamstring*|hamstra*|hamstrar|ransoner*
    slut|tomt|brist|dåligt|ont|knappt|ebb|sinar|räcker|tar|tagit .. diesel*|bensin*|drivmedel*|bränsle*|mat|maten|medicin*|läkemedel*|insulin|syrgas*|mjölk*|bröd|livsmedel*|skyddsutrustning*|munskydd|handskar|förband*|material|varor|blöjor|sondnäring|näringsdryck*|ved|pellets|flis|eldningsolja|olja|rdiesel|hvo|salt|sand|sandsäckar|kemikalier|klor|fällningskemikal*|toapapper|spritt|hygienartikl*|blod|vaccin*|adblue|kontanter|gasol|matlådor|bensinen
    diesel*|bensin*|bensinen|dieseln|drivmedel*|bränsle*|bränslet|maten|medicin*|medicinerna|läkemedel*|insulin*|syrgas*|livsmedel*|skyddsutrustning*|munskydd|förbrukningsmaterial*|inkontinens*|handskar|pellets|eldningsolja|varor|varorna|leverans*|leveransen|mjölk|bröd|matlådor|matlådorna|sjukvårdsmaterial*|förband*|vägsalt|adblue|flis|kontanter|fällningskemikal*|sondmat|desinfektion* & slut|brist|tar|saknas|uteblir|uteblev*|uteblivit|räcker|sinar|tomt|tom|tomma|hamstra*|kommit|kommer|inte|ej|ransoner*|försen*|kvar|fattas|inställd*|stopp|restnoterad*|försenad*|fram|levererats|sina|levererar
    matleverans*|varuleverans*|medicinleverans*|läkemedelsleverans*|dieselleverans*|livsmedelsleverans*|bränsleleverans*|leverans*|leveransen|matdistribution*|grossist*|leverantör*|matlevererans|matbil*|mattransport* & @gone|@no|uteblir|uteblev*|uteblivit|inställd*|försen*|fast|stopp|kommit|saknas|kommer|ställt|konkurs*|levererar|strejk*
    macken|mackarna|mack|bensinmack*|tankstation*|bensinstation*|st1|circle|okq8|preem & slut|tomt|tom|tomma|@gone|köer|kö|stängd*|stängt|torr|diesel|stängda
    tomma|tomt .. hyllor|butik*|ica|coop|affär*|på|lager*, hyllor|hyllorna .. tomma|gapar|tomt
    restnoter*|restnoterad*, ica|coop|butik*|butiken|willys|affären|apotek* .. slut|tom|tomma|tomt|hamstr*|varor
    lager|lagret .. tomt|slut|räcker|tömt|dagar, köksleverans*, kan inte laga|servera mat
    centralkök*|tillagningskök*|storkök*|produktionskök* & @gone|stängt|stängd|ur|inga|leverans*|mat|råvaror|slut
    ingen .. mat|lunch|middag|skolmat|råvaror|frukost, kontanter slut
    kortbetalning*|betalkort*|bankomat*|kortterminal* @gone|fungerar|nere|tomma
    kvar av|med & mat|medicin*|diesel|bränsle|sondnäring*|blöjor|vatten|handskar|syrgas*|insulin|material*|förband*|gas|salt
    bara|endast|räcker|har|finns .. dygn|dagar|timmar|h .. kvar|bränsle|diesel|mat|av
    bränsle*|bränslet|diesel|dieseln|eldningsolja|tanken|cistern* & timmar|timme|dygn|dagar|fylla|påfyllning|kvar|räcker|sinar|slut|tom
    cisternerna|cistern|cisternen tom|tomma|slut|sinar|tömd, slut .. cistern*|pump*|mack*|lager|förråd*
    bil|bilen|varubil*|lastbil*|matbil* .. kom|kommer|kommit|dök aldrig|inte|ej & mat*|kök*|varor|laga|leverans*|lunch|butik*|medicin*
    laga|lagar|lagat .. på|mat|lunch|middag & ingenting|inget|inga|inte, gapar|ekar tomma|tomt
    apotek*|apoteket & inget|inga|slut|saknar|insulin|medicin*|stängt|tomt|brist, hamstr*
    panikköp*|panikhandla*|panikbunkr*|bunkrar|bunkra
    inget|inga .. insulin|medicin*|läkemedel*|blöjor|mjölk|bröd|diesel|bensin|mat|förband*|handskar|syrgas|drivmedel*|varor|leveranser|råvaror
    tanka & inte|går|ingenstans|kan|stopp|hemtjänst*|bilarna|ransoner*, restade|rest|restnotering
    blodbrist*|näringslösning*|sondmat*|sondnäring*, förrådet|lagret tomt|slut|töms tomt|tomma|slut|töms
    slut på|i|om .. fredag|timmar|dagar|cistern*|blöj*|mat*|diesel*|lager*
    tar|tagit slut & blöjor|handskar|munskydd|mat*|medicin*|diesel|bränsle|material|syrgas
    inget|ingen|inga bröd|mjölk|mat|varor|potatis|kött|bensin|diesel|läkemedel|medicin .. butik*|affär*|apotek*|ica|coop|mack*
    får inget|inga hem, långa köer & mack*|butik*|bensin*|apotek*
  `,
  likely: `
    diesel, bensin, drivmedel*, leverans*|leveranser, livsmedel*, medicin*|läkemedel*
    mack|macken|mackar|bensinmack*, apotek*, matlådor|matleverans*, hyllor, syrgas*, skyddsutrustning*
    bränsle*|bränslet, grossist*|leverantör*, centralkök*|centralköket, hamstr*, bristande lager|tillgång
    tanka|tankas|tankning, lager|lagret, sondnäring*|blöjor, cistern*, varubil*|matbil*, laga mat|lunch
    förrådet|lagret tomt|slut|töms, insulin
  `,
  hint: `
    köer, varor, försen*, butik*|butiken|affären, kök*, transport*, beredskapslager
  `,
};
