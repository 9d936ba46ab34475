import type { Rows } from '../../compile.ts';

export const hazardousRelease: Rows = {
  decisive: `
    kemiskt|kemisk|kemiska|giftigt|giftiga|farligt|farliga|okänt|okänd|frätande|explosivt|radioaktivt ämne|ämnen|vätska|gas|pulver|produkt|brandrök
    tankvagn*|tankbil*|järnvägsvagn*|godsvagn*|cistern* & läck*|gasol|vätska|diesel|ammoniak|vält
    dieselläck*|oljeläck*|gasolläck*|ammoniaklukt*|ammoniakläck*
    olja|oljan|diesel|dieseln|bensin|kemikalie*|syra & rinner|runnit|läckt|läcker|läckage|utsläpp & ån|*ån|sjön|bäcken|vattendrag*|viken|havet|diket|dagvatten*|brunn*
  `,
  sure: `
    gasläck*|gasoläck*|gasolläck*|gasutsläpp*|gasmoln*|klorgas*|ammoniak*|kemikalieutsläpp*|kemikalieolyck*|kemikalieläck*|kemikaliespill*|kemolyck*|oljeutsläpp*|oljespill*|oljeläck*|dieselutsläpp*|dieselspill*|dieselläck*|bensinläck*|bensinspill*|bensinutsläpp*|syraläck*|syrautsläpp*|gödselutsläpp*|giftutsläpp*|radioaktiv*|strålning*|strålkälla|strålnivå*|kärnkraftsolyck*|kärnteknisk*|jodtablett*|svaveldioxid*|svavelsyra*|saltsyra*|natriumhydroxid*|klorväte*|cyanid*|kvicksilver*|ättiksyra|salpetersyra*|vätefluorid*|lut
    luktar .. gas|gasol|ammoniak|klor|lösningsmedel|kemikal*|bensin|diesel|olja|ruttna|svavel|ruttet|lacknafta|aceton
    lukt|doft|stank av|från .. gas|gasol|ammoniak|klor|lösningsmedel|kemikal*|bensin|diesel|olja|svavel
    gaslukt*|gasollukt*|kemikalielukt*|bensinlukt*|dieselukt*
    farligt|farlig|farliga gods|godset|ämne|ämnen|kemikal*|vätska, farligtgods*|farligtgodsolyck*, adr
    un-nummer*|unnummer*, orange skylt*
    läckt|läcker|läcka|läckage|läckande|utsläpp*|spill|spillt|runnit|rinner|sipprar|ånga|pyser|vält|välte|vältat & gas|gasen|gasol*|ammoniak*|klor*|syra*|kemikal*|diesel*|bensin*|olja*|eldningsolja|hydraulolja*|farligt|tankbil*|cistern*|tunn*|fat|dunk*|gödsel*|köldmedi*|propan*|naturgas*|biogas*|metanol|frätande|giftig*|klorin|gasledning*|vätgas*|kylanläggning*|ishall*|järnvägsvagn*|gasflaska*|lösningsmedel*
    tankbil* & vält|välte|läck*|brinner|krock*|kört|dike*|ligger
    gasflask*|gasolflask*|gasoltub*|acetylen* & brand|brinner|explo*|läcker|varm*|pyser
    olja|oljefilm*|diesel|bensin .. i|på .. vattnet|ån|bäcken|sjön|dagvatten*|diket|viken|hamnen|kanalen|marken|vattendrag*|brunn*|dammen
    oljefilm*|oljebälte*, giftig*|giftigt|giftiga .. rök|gas*|moln*|utsläpp|ämne*|ångor|brandrök
    stäng*|stänga .. fönster|ventilation*, inomhus med stängda|fönster, viktigt meddelande .. gas*|rök*|utsläpp*
    giftmoln*, okänt|okänd|misstänkt|oidentifierad* ämne|vätska|gas|pulver, vitt pulver, pulverbrev*, asbest*
    ögon|ögonen|halsen|hals svider|sved|irriter*|rinner, frätande|frätskad*
    sanering*|sanera* & olja|diesel|kemik*|utsläpp*
    kemikalie*|kemikalier|kemikalierna & golv*|läck*|utsläpp*|blandat|blandats|tappat|spill*|simhall*|badhus*|reaktion*
    seveso*|sevesoanläggning*, gasledning* & grävt|grävde|avgrävd|brott|hål|skadad|av|påkörd, koloxid*|kolmonoxid*
    gödsel*|gödseltank*|urin|flytgödsel*|kreosot|färg|pcb & bäcken|ån|sjön|utsläpp|läck*|tappat|runnit|diket|vattendrag*|vatten
    fisk|fisken|fiskar|fåglar|änder & flyter|död|döda|dör|dött
    dumpat|dumpad|dumpade|dumpats .. fat|tunnor|dunkar|kemik*|vätska|asbest|gift*|avfall|olja
    fat|tunna|tunnor|dunk|dunkar & okänd*|vätska|fräter|läcker|dumpa*|rinner, fräter|frätt
    hinna|regnbågsfärgad*|oljehinna*|oljefläck*|oljefläckar & vatten*|sjön|ån|hamn*|viken|havet|bassäng*|bensin|diesel
    skarp|stark|stickande|frän|konstig|kemisk|otäck doft|lukt|odör|stank
    hostar|hosta|kräks|ögon|illamående|yrsel .. lukt*|gas|doft|klor|rök|kemik*, doft|lukt|stank av|från
    godsvagn*|järnvägsvagn*|bangård*|bangården & läck*|vätska|gas|farligt|droppar
    stinker|luktar .. bensin|olja|diesel|kemik*|lösnings*|gas|gasol|ammoniak, stänger|stäng ventilation*|fönster
    spillt|spilld|tappat|blandat|läckt .. syra|kemik*|saltsyra|klor|lösningsmedel|kvicksilver|labb*
    labb|labbet|kemisal*|kemilektion* & spill*|gas|olyck*|explo*|syra
    gas .. köket|trapphus*|källare*|gatan|ledning*, saltsyra, batterisyra|lut|propan|gasol & läck*|spill|luktar
    olja|oljan|diesel|dieseln|bensin & rinner|runnit|läckt|läcker|ut|spill*|ån|bäcken|*ån|sjön|dagvatten*|brunn*|mark*
    driver .. bostad*|bostadsområde*|mot|över .. rök|gas|moln, brandrök* & driver|giftig*|bostadsområde*
    saneringsteam|sanerar
  `,
  likely: `
    gas|gasen|gasol|gasol*, ammoniak*, klor, kemikal*, utsläpp*, läck*|läckage*|läcka .. industri*|fabrik*|tank*
    läckage*, tankbil*, diesel, bensin, olja|oljan, stickande|konstig|skarp|kemisk lukt, frän lukt|rök, cistern*
    saner*|saneras, miljöfarlig*|miljöfarligt, miljöjour*|miljökontor*|miljöinspekt*
    kemdräkt*|kemdykar*|kemdykning, fiskdöd*|döda fiskar|fisk|fåglar, indikering* gas*, explosionsrisk*
    väderkorn|vindriktning*, gödsel*, fat|dunk|dunkar|tunna|tunnor, gasmoln*|moln, dumpat|dumpad
    dieseltank*|oljetank*|cistern*, oljefläck*|hinna
  `,
  hint: `
    spill*, läcker|läckt, tank|tanken, lukt*|luktar|stinker, länsor|läns, fat, dunkar, miljö*, illamående
  `,
};
