import type { Rows } from '../../compile.ts';

export const waterSupply: Rows = {
  decisive: `
    vattenläck*|vattenledningsbrott*|vattenledningsläck*|huvudvattenläck*|kokpåbud*
    brustet|brusten|sprucket|sprucken|sprunget|sprungen|trasigt|läckande rör|vattenrör*|vattenledning*|huvudledning*|servis*
    vattenrör* & läck*|brustit|sprungit|av|spruckit
    inget|ingen|inga|utan|saknar vatten|vattnet|kranvatten*|dricksvatten*|vattentryck*
    förorening*|förorenat|förorenad|otjänlig* vattentäkt*|råvatten*|dricksvatten*
  `,
  sure: `
    vattenläck*, vattenledningsbrott*, vattenavbrott*, vattenbortfall*, vattenlös*, vattenstopp*, vattenbrist*
    huvudvattenledning*, huvudvattenläck*, kokpåbud*, kokningspåbud*, kokrekommendation*, kokningsrekommendation*
    koka|kokar|kokas|kokade vatten|vattnet|dricksvatten*|kranvatten*, vatten|vattnet måste|ska|bör kokas
    @no .. @water, @water & @gone, torra kranar, kranar|kranen|kranarna .. torr|torra|tomma|torrt
    kommer inget|knappt|inte|bara .. vatten|kran|kranen|luft, torrt i kran*, e-coli*, ecoli, koliforma
    kryptosporidi*, cryptosporidi*, giardia, enterokock*
    bakterier|förorening*|förorenat|otjänligt|diesel|kemikalie*|parasit* & vatten|vattnet|vattenprov*|vattentäkt*|dricksvatten*|råvatten*|kranvatten*|reservoar*|vattenverk*
    vatten|vattnet|kranvattnet|dricksvattnet luktar|smakar|brunt|grumligt|missfärgat|gult|rostigt|grått|konstigt|dåligt|klor
    brunt|grumligt|missfärgat|gult|rostbrunt|smutsigt|mjölkigt|illaluktande .. vatten|vattnet|kranvatten*|dricksvatten*
    vattnet smakar|luktar|är .. konstigt|illa|bensin|olja|klor|brunt|missfärgat|grumligt
    lågt|inget|dåligt|svagt|noll|sämre|tappat|tappar .. vattentryck*|tryck, tryckfall*
    trycket .. sjunker|sjunkit|fallit|fallit|borta|lågt
    vattenverk* & @gone|larm|larmar|problem|brand|strömlöst|haveri*|driftstopp|driftstörning|stannat|inbrott
    vattenreservoar*|reservoar*|högreservoar*|lågreservoar* & @gone|sinar|tom|tömd|nivå*|sjunker|läcker|larmar
    råvatten*|vattentäkt* & förorenad|olja|läckage|diesel|utsläpp|otjänlig*
    läcka .. vattenledning*|huvudledning*|servis*|vattennätet|distributionsledning*
    vattenledning* & brott|sprungit|sprucken|sprängd|av|läcker|läcka|brustit|gått|@gone|frusit|läckage, nödvatten*
    vattentank*|vattentankar, otjänlig*, otjänligt, vattenkvalit*, tryckstegring*
    tömt|tömmer|tömd|tömts|tom|tomt|sinar .. reservoar*|vattentorn*|högreservoar*|lågreservoar*|vattentank*
    knappt|inget|dåligt|dålig|lågt|svagt|noll|ingen|lite|sämre .. tryck|trycket|vattentryck*
    tryck|trycket & dusch*|duschen|kran*|kranen|kranar|borta|lågt|dåligt|reservoar*|fallit|sjunker|sjunkit
    sörja|slam|grus|luft .. kran*|kranen|kranarna, när .. vattnet|vatten .. tillbaka|igång|kommer|åter
    vattnet .. fräser|hostar|droppar|sipprar|rinner, droppar|rinner|kommer .. kran*|kranen|kranarna|duschen
    rör|röret brustit|brast|sprungit|sprack|gått .. vatten|väg*|gatan|under
    vattenmätar*|brandpost* & läck*|påkörd|sprutar|av|öppen, smakar|luktar .. vatten*|vattnet|kranen
    vattenkiosk*|vattenposter|vattenutdelning*|vattenförbud*, varken vatten|el .. vatten|el
    vattenburk*|vattendunk*|dunkar .. vatten, uran|pfas|nitrat|bly .. vatten*|vattnet|brunn*, tvättförbud
    tappställ*|vattenprov*|kran*|provsvar*|ledningsnät* & bakterie*|*bakterier|tarmbakterie*|förhöjd*|otjänlig*|koliform*
    tarmbakterie*, vatten|vattnet & avstängt|stängt|stängs|avstängning*|stoppat
    sprutar|sprutade|forsar .. fontän|rondell*|meter|asfalt*|gata*|vägen, fontän*
    vattenbrunn*|egen|enskild brunn .. torr|sinat|tom
    kranarna|kranen|kranar & torra|torr|tomt|tomma|@no|hostar|fräser|luft|brunt|torrt
    tappar|förlorar tryck|vatten, tryckzon*|högzon*|lågzon*
    vattenverkets|vattenverket & larm*|stopp*|haveri*|ström*|pump*|fel*
    brandpost*|spolpost* & läcker|sprutar|av|påkörd, grumligt, missfärgat
    kemisk|konstig|unken smak|lukt .. vatten*|vattnet|kran*
    gul|brun|grumlig|rostig|svart|grön|konstig vätska|vatten|sörja .. kran*|kranen|kranarna
  `,
  likely: `
    ledningsbrott*, huvudledning*, rörbrott*
    läcka|läckan|läckage & va|va-jour*|va-enheten|servis|gatan|vatten|ledning*|nätet
    va-jour*|vajour* & läcka|läckage|tryck|vatten, vattenverk*, vattentäkt*, vattenreservoar*, vattenprov*
    dricksvatten*, kranvatten*, spolar|spola|duscha|toalett*|toa|toan|wc & inte|inget|inga|ej|går
    vatten|vattnet forsar|sprutar|bubblar|väller|sprutade|pumpar upp|ur .. gatan|asfalten|vägen|marken|backen|brunn
    sprutar|bubblar|forsar|väller .. vatten, hämta|hämtar|köper|köpa|dricka .. flaskvatten|vatten|vattnet
    flaskvatten*, vattenförsörjning*, kokar|koka, råvatten*, reservoar*|reservoaren, kran|kranen|kranar|kranarna
    läckan|läcka .. väg*|gatan|backen|torget|under|vid, dusch|duschen|duscha
    hydrofor*|brunn|brunnen .. sinat|slut|torr|tom, rör|röret & läcker|brustit|brustet|forsar|sprungit
    forsar|sprutar|väller|bubblar|rinner & gatan|vägen|backen|asfalten|marken|trottoaren
  `,
  hint: `
    norrvatten, vattnet, vatten, läcka|läckan|läckage, va-enheten, va, va-jouren, vattenbolag*
  `,
};
