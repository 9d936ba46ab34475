import type { Rows } from '../../compile.ts';

export const powerOutage: Rows = {
  sure: `
    strömavbrott*, elavbrott*, strömlös*, strömlöst, ellös*, strömbortfall*, elbortfall*, strömstopp*, elstopp*
    strömborta, kabelbrott*, elkabelbrott*, kabelfel*, jordkabel*, blackout*
    mörklagt|mörklagd|mörklagda|mörkläggning*, @no .. @el, @el & @gone, nedsläckt*
    svart|mörkt|nedsläckt|becksvart i|på|över|runt hela|halva|området|stan|byn|centrum|kvarteret|bostadsområdet|huset|husen
    totalt|helt|alldeles|kolmörkt|becksvart svart|mörkt|mörker, svart .. hela|området|kvarteret|byn|stan|centrum
    hela|halva .. svart|mörkt|mörkt|släckt|nedsläckt|mörklagt
    transformator*|trafo|trafon|trafostation*|nätstation*|ställverk*|elcentral* & @gone|brand|brinner|brunnit|sprängd*|exploderat|exploderade|smäll|smällde|gnistrar|kortslut*|brann
    @powerline & nere|ner|hänger|avbruten|av|ligger|rivit|riven|nedriven|@tree|gnistrar|@gone|fallit
    lampor|lamporna|lyset|ljuset|lyse|ljus|belysning|belysningen slocknade|slocknat|släckts|släcktes|dog|borta|försvann|släckt
    släcktes ner, allt slocknade|slocknat|släcktes|dog|mörkt|svart
    nätavbrott|driftstörning|avbrott & ellevio|vattenfall|eon|skekraft|nätbolag*|elnätsbolag*|elbolag*
    utan elektricitet, fasavbrott*, strömfel*, elfel*, elproblem*, strömproblem*, effektbrist*
    bortkoppling|bortkopplat|frånkoppl*|manuell & el|elförbrukning*|förbrukning*|ström|förbrukningsfrånkoppling
    förbrukningsfrånkoppling*, elbrist*, rullande .. avbrott|bortkoppling*|elavstängning*, roterande bortkoppling
    kv-linje*|10kv|20kv|40kv|130kv|kilovolt, kv linje|ledning|kabel, i mörker|mörkret|kolmörker
    blinkningar|blinkar|flimrar|fladdrar & lyset|ljuset|lampor|lamporna
    gatlykt*|gatlampor|gatubelysning* & släckt*|slocknat|svarta|svart|borta|mörka|ur|nere
    elstolp*|elstolpe|stolpe .. av|knäckt*|avbruten|påkörd|vält|omkull
    abonnent*|elkunder|elabonnent* & utan|berörda|drabbade|strömlös*, huvudsäkring*|säkringen gått|löst|ut
    jordfelsbrytar*, fas|fasen borta|bortfall|tappat, ström|strömmen|elen .. gick|bröts|försvann|dog
    blev|blivit|är svart|mörkt|kolsvart|beckmörkt, svart|mörkt i|på huset|gatan|husen|trapphuset|porten
    laddar|ladda mobilen
    @road|kvarter*|hus|huset|husen|trappuppgång*|fönster & svart|svarta|kolsvart|becksvart|mörklagt|nersläckt|släckt
    dog allt|allting, allt dog|dött|släcktes
    kyl|frys|kylskåp*|frysen|spis|spisen & dog|stannat|tinar|döda|döda|@gone, lyser det|inte|ingenting
    matning*|matningskabel*|matarledning*|linjefel*|linje & fel|avbrott|löst|utlöst|prognos, elmätar* & svart|dött
    utan .. elektricitet|elström|ström
    nätstörning*|elnätsstörning*|spänningsfall*|spänningsbortfall*|underspänning*|överspänning*
    kortslutning & ställverk*|nät*|kabel*, avgrävd elkabel|kabel|högspänningskabel*
    strömmen|elen|ström|el bröts|bruten|utslagen|försvinner|försvunnit|går|gått|kommer
    proppskåp*|elskåp|elcentralen & dött|död|dog|svart|@gone|helt, grannar|grannarna|huset|gatan & svart|svarta|mörkt|dött
  `,
  likely: `
    nätstation*, transformator*, högspänning*, elnät*, kraftledning*, kabel|kabeln avgrävd|kapad|av|skadad
    grävt|grävde av|sönder .. kabel*|elkabel*, grävskopa|grävmaskin|grävare & kabel*|elkabel*
    reservkraft*|reservaggregat*|reservelverk*|elverk*, el|ström strular|krånglar|blinkar|kommer
    ljuset|lamporna|lyset|spänningen blinkar|flimrar|fladdrar, strömmen|elen
    trapphuset|gatorna|gatlyse*|gatubelysning* & svart|mörkt|släckt|släckta|slocknat
    hissen & ström|el|svart|mörkt, mörkt överallt|ute, kolmörkt, becksvart, elpatron, jordfel*, kortslut*
    drift på batteri|aggregat|reservkraft, batteridrift|aggregatdrift|reservkraftdrift
    kör|går|gått på aggregat|reservkraft|batteri|batterier, ups larmar
    avbrott .. anläggningar|kunder|abonnent*|hushåll, driftcentral*|linjeavbrott*, elstolp*, elektriker*|elmontör*
    gatlykt*|gatlampor, mörker|mörkret, säkring*, ups|aggregat*, blink|blinkade|blinkar, strömförsörj*
    mörka fönster|gator|gata, hela & svart|mörk
  `,
  hint: `
    vattenfall, ellevio, eon, elbolag*, nätbolag*, elnätsbolag*, ström|el, ficklampa|ficklampor|stearinljus
    spis|spisen|kylskåp*|frys|frysen|frysar fungerar|funkar|går, kylar|frysar tinar|upp, avbrott
    nätägar*|nätägaren, lyset|lampor|lamporna|belysning*, hissen, fastigheter|hushåll|kunder berörda|drabbade|utan
  `,
};
