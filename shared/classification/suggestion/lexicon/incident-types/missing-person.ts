import type { Rows } from '../../compile.ts';

export const missingPerson: Rows = {
  decisive: `
    saknar|saknas|saknat en boende|brukare|patient|elev|flicka|pojke|kvinna|man|person
    *åring|*åringen|*årig|*åriga & borta|försvunnen|försvunnit|saknas|saknad|avvikit|rymt|hemifrån|söka|sökas|söks|letar|hittas|sedd|vilse|eftersök*|leta
    skulle|skulle ha varit|kommit|vara hemma|tillbaka|framme|åter
    söka|söker|söks|leta|letar|letat|genomsök* .. av|igenom|efter .. man|kvinna|barn*|pojke|flicka|*årig|*åring|*åriga|person*|honom|henne|försvunnen
    alzheimer*|dement*|demens* & hemma|borta|ute|gått|hittas|svarar|rymt|försvunnen|försvunnit|vandr*|irrar|promenad*
    försvunnen|försvunnet|försvunna man|kvinna|pojke|flicka|barn|person*|pensionär*|dam
    lämnat|lämnade|stuckit|gick|gått|rymt|avvikit|vandrat & avdelning*|avdelningen|boendet|hemmet|nattlinne|pyjamas|demens*|dement*|tofflor & kvinna|man|dement*|demens*|boende|patient*|person|brukare|hen
    sprungit|springer|sprang bort|iväg, eftersök*|eftersöker|eftersökning*
    demenssjuk*|dement*|alzheimer* & lämnat|borta|ute|gick|hittas|saknas|försvunn*|nattlinne|promenad
    promenad* & inte|återkommit|återvänt|kommit|tillbaka|hem|kvar|kl, borta sedan|sen
  `,
  sure: `
    försvunnen*|försvunna|försvunnit .. man|kvinna|pojke|flicka|person*|dement*|boende*|barn|brukare|från|hemmet|boendet|sedan|tonåring|äldre|pat|patient*|kille|tjej|hen|åring*|kl
    man|kvinna|pojke|flicka|person|personen|dement*|brukare*|boende|barn|barnet|elev|tonåring*|äldre|patient*|kille|tjej|dam|herre|farbror|tant|åring|åringen|hen|han|hon|dotter|son|sonen|dottern|mamma|pappa|svampplockar*|bärplockar*|skidåkare|fiskare|vandrare|orienterare|mannen|kvinnan|pojken|flickan|damen|gubbe|gumma|make|maka|morfar|farmor & försvunnen*|försvunnit|försvann|saknad|saknas|borta|vilse|avvikit|avviken|rymt|rymd|irrar|irrat|bortsprungen|hittas|hittad|hittar|anträffad*|efterlyst|spårlöst
    försvunnen person*, försvinnande*, inte|ej|aldrig hemma|anträffad*|anträffas|funnen|synts|sedd|setts|hörts
    inte|ej|aldrig kommit|kom|kommer|dykt hem|tillbaka|fram|upp, missing people
    skallgång*|missingpeople|eftersök*|spaningspådrag*|spårhund*|bärgningshund*|sökinsats*|sökhund*|helikoptersök*
    söker|letar|letat|söks|leta|spanar|sökt .. man|kvinna|person*|barn*|pojke*|flicka*|dement*|brukare*|boende|honom|henne|åring*|tonåring*|äldre|försvunn*|son|dotter|mannen|kvinnan|patient*
    hemma|rummet|sängen .. tom|tomt|inte|försvunnen
    gått|gick|stuckit|smitit|rymt|avvek|avvikit|vandrat .. hemifrån|boende*|avdelning*|äldreboende*|gruppboende*|lvm-hem*|hvb*|sjukhus*|förskolan|demens*
    avvikit|avviken|avvek, försvunnet|bortsprunget barn, saknas|saknad .. sedan|barn|person*|efter|pojke|flicka
    efterlys*
    ingen|inte .. sett|hört .. honom|henne|hen|mannen|pojken|flickan|kvinnan|till|av|personen|sedan|skymten
    svarar inte .. mobil*|telefon*|dörr*, gått vilse|vilse, sista livstecken|livstecken*, senast sedd|sågs|sedda
    dement|demens* & ute|borta|vandr*|gått|irrar|larm|rymt, gps-larm*, amber*
    *åring|*åringen|*årig|*åriga .. gick|gått|stack|stuckit|lämnade
    svarar inte & hemma|telefon*|mobil*|dörr*|sedan|pappa|mamma
    bilen|cykeln|båten|kajak*|rullator*|rullstol*|jackan|skorna|mobilen kvar|står|hittad|hittats|lämnad|övergiven & hemma|sett|inte|borta|skulle|strand*|brygga*|skog*
    rullator*|rullstol*|rullstolen kvar, sista|senast|sist .. sedd|sågs|sedda|sett|hördes|synts|setts|siktad
    gick|gått|stack .. hemifrån|ut .. kvar|inte|tillbaka|bråk
    inte hem|hemma|återvänt|återkommit|dykt|hört|hörts|synt*, försvann från, letat överallt|hela|igenom
    kajakpaddlare|paddlare|seglare|badare|dykare|isfiskare|långfärdsskridsko* & saknas|borta|inte|hemma|skulle|synts|försvunn*
    sökpatrull*|sökkedja*|sökområde*|fjällräddning*|sjöräddning*|kustbevakning* & sök*|efter|försvunn*|saknad*
    mamman|pappan|mamma|pappa|föräldrar|föräldrarna|anhöriga|hustrun|maken oroliga|orolig|letar & borta|inte|sedan|son*|dotter*|hem
    polis|polisen & hundar|drönare|skallgång|söka|sök|leta|eftersök
    bort|borta .. från .. badplats*|lekplats*|förskolan|skolan|hemmet|boendet|campingen
    gått|gick|stuckit|smitit|vandrat ut & kvinna|man|boende|brukare|patient*|dement*|barn|elev|hen|han|hon|pappa|mamma|person
    rymt|rymd|avvikit|avvek|avviken .. psyk*|från|hvb*|sjukhus*|avdelning*|boende*
  `,
  likely: `
    försvunnen|försvunna|försvunnit|försvann, saknad, vilse, dement*, letar|leta efter, spårlöst
    anhöriga .. oroliga, signalement*, klädd i, bortsprungen, hittar inte|ej, drönare* .. sök*|letar
    badkläder|kläder .. strand*, befarar* drunkn*, i skogen .. plocka*|svamp, inte|ej hittat|hittad|hittar
  `,
  hint: `
    borta, sök|söker|letar, åring|årig*|åringen|år, hem, demens*, helikopter, polis*
    saknas
  `,
};
