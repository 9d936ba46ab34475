import type { Rows } from '../../compile.ts';

export const violenceThreat: Rows = {
  decisive: `
    bomb|bomben|bombhot*|sprängladdning*|handgranat*|vapen|pistol|kniv|gevär & hot*|ligger|funnen|hittad|man|kille|person|elev|någon|springer|viftar|skola*|skolan|inne|i
    hotbrev*|patroner, skjutna|skjuten|nedskjut*|knivhugg*|knivskur*, hotat|hotar|hotade att|döda|spränga|skjuta
  `,
  sure: `
    skottlossning*|skjutning*|skjutit|sköts|beskjut*|skotten|skotthål*|knivdåd*|knivattack*|knivhugg*|knivskuren|knivskärning*|knivbeväpna*|knivman*|skolattack*|skolskjutning*|terrordåd*|terrorattack*|terror*|attentat*|gisslan*|gisslansituation*|bombhot*|bombhotad*|mordhot*|hotbrev*|hotmejl*|hotsamtal*|hotbild*|dödshot*|massaker|pdv
    pågående dödligt våld, dödligt våld
    sprängdåd*|sprängattentat*|sprängning*|sprängladdning*|bomb|bomben|bomb*|detonation*|detonerat|detonerade|explosion*|exploderat|exploderade|handgranat*|sprängt|sprängts|misshandel*|misshandlad*|misshandlat|misshandlar|rån|rånad*|rånet|väpnad*|beväpnad*|beväpnade|beväpnat|gärningsman*|gärningsmän*|gärningspers*
    @weapon & någon|man|person*|kille|elev|hot*|viftar|viftade|springer|skola*|hugg*|attack*|maskerad*|med|sett|inne|i|har|på
    hot|hotet|hotar|hotad|hotas|hotade|hotat|hotbild|hotfull* & skola*|skolan|@facility|personal*|döda|skjuta|spräng*|elev*|kommunhus*|socialsekret*|politiker*|kommunalråd*|handlägg*|ordförande*|lärare|kniv|vapen|bomb*|mejl*|sociala|snapchat|snap|telefon*|brev|reception*|nämnd*|anställd*|medarbetare|rektor*|gymnasi*|internet|tjänsteman|förtroendevald*|biståndshandlägg*
    ska skjuta|döda|spränga|knivhugga|mörda|hugga, skott|skotten & hört|hörde|hörs|smällar|avlossa*
    skjuter|sköt|skjutna|skjuten|beskjuten|skott|skotten .. mot|i|på|avlossat*|avlossad*|hört|hörs|avfyrad*|person*|folk|mot|dörr*|smällar*
    hört|hör|hördes|flera skott|smällar|skottljud|skottlossning|explosion|skrik|pistolskott
    huggit|hugger|knivhuggen|knivskuren|knivhuggna|knivskurna|stucken|hugget, skjuten|skjutna|skottskad*
    misstänkt|misstänkta|okänt|kvarlämnad|kvarlämnat|övergiven|mystisk .. föremål*|väska|paket*|försändelse*|bag|resväska|bombliknande*
    farligt föremål, inrym*|inrymning*|inrymd*|inlåst*|lockdown, utrymning .. hot*|skola*|vapen
    slagsmål*|slåss|sparkad|slagen|nedslagen|överfall*|överfallen|attackerad*|attackerat|attackerats|attackerar
    går till attack, spränger|sprängs|smällt .. port*|trapphus*|entré*|i|smäll
    kraftig|hög|jättehög|stor|rejäl|väldig smäll|explosion|knall, våldsam*|våldsamt|våldsam
    hotfull*|hotfullt|hotfulla|aggressiv*|hotat, mord|dubbelmord*|dråp*|mordförsök*
    gäng|gänget|gängkonflikt* .. skjut*|hot*|vapen|beväpn*|vendetta
    maskerad*|maskerade .. man|person*|män|gäng|beväpnad*|skola*|kille, kört in i folk*|människor|folkmassa*
    våldtäkt*|våldtagen|kidnapp*|kidnappad*, bössa|bössan|bössor|hagelbössa*|puffra|pickadoll
    ryggsäck*|väska|paket*|resväska*|kartong*|låda & sladdar|övergiven|misstänkt|tickar|kvarglömd|hittad
    slog|slagit|sparkade|sparkat|knuffade|knuffat|strypt|högg|skallade|spottade|bitit & receptionist*|personal*|lärare|honom|henne|person*|handlägg*|kollega|elev|vakt*|sköterska|vårdare|rektor|chaufför*|väktare|kvinna|man|tjänsteman
    ingen överlever, ska|kommer|att dö|döda|spränga|skjuta|hämnas|knivhugga, ni|du|han|hon ska dö
    kommer tillbaka .. kniv|vapen|bössan|yxa
    hot|hotat|hotar|hotade .. klient|förälder|elev|föräldrar|anhörig|brukare|kund
    smällar|smäll|knallar .. pistolskott|skott|vapen|explosion
    pistolskott|gevärsskott|skottsalva*|skottskad*|skottljud*
    blodig*|blod & kniv*|golv*|misshandel*|skadad|person, pågående .. våld|attack|attentat|skjutning
    person|man|kille .. med .. kniv|yxa|vapen|pistol|gevär|machete|bössa, bild på vapen, skjutvapen*|automatvapen*
    hotet .. mot|lagts|snap*|bild*, våldsverkare|knivbråk*|knivslagsmål*, kastat|kastade sten genom, eldupphör
    amok, patron|patroner|ammunition|kulor .. kuvert|brev|post*, beväpnad*|beväpnade, ligger en bomb
    springer runt & kniv*|vapen|beväpnad*|yxa|naken|skriker, två|tre|flera skjutna, hotat|hotade|hotar
  `,
  likely: `
    hot|hotet|hotar|hotas|hotad|hotade|hotat|hotbild*, kniv|kniven|knivar, vapen|vapnet|pistol*|gevär|yxa
    våld|våldet, smäll|smällar|knall, maskerad*, misshandel*
    polisinsats*|insatsstyrka*|insatsstyrkan|avspärrning*|avspärrat|spärrat, skott, slagsmål|bråk|bråkar|bråket
    polis|polisen|pol .. tungt|förstärkning*|patruller|flera, aggressiv*|hotfull*, larmknapp|överfallslarm*
    låst in|inne|dörrar|dörrarna, explosion*, misstänkt|misstänkta, gäng*, döda, gömmer|barrikader* sig
    våldsam*
  `,
  hint: `
    polis|polisen|pol, skadad|skadade, skriker|skrik, någon|okänd man|person, rädda|rädd
  `,
};
