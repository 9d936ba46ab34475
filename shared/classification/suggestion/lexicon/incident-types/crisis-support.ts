import type { Rows } from '../../compile.ts';

export const crisisSupport: Rows = {
  decisive: `
    tagit|tog sitt|livet|livet av, krisgrupp*|krisstöd*|posom*|krisgruppen
    avliden|avlidit|omkom|omkommit|dödsfall*|självmord*|dog|döda & elev*|klass*|skola*|förkross*|chock*|lärare*|kollega*|kollegor|anhöriga|personal|barnen|arbetskamrat*|tränare*
    dödsolyck*|dödsfallet|dödsfall*|olyckan|självmord* & klass*|klassen|elever|skolan|chock*|stöd|krissamtal*|anhöriga|samlas|skolresa*|föräldrar
    krissamtal*|posom*|posom-ledar*, omkomna|omkomnas|avlidnas|avlidna & anhöriga|familj*|präst*|kyrk*
  `,
  sure: `
    krisstöd*|krisgrupp*|posom*|posom-grupp*|posomgrupp*|krishantering*|krissamtal*|krisstödscent*|stödcentrum*|samtalsstöd*|krisstödsgrupp*|debriefing*|kuratorsstöd*|anhörigcenter*|anhörigcentrum*|anhörigstöd*
    psykologiskt|psykosocialt stöd|omhändertagande, tagit|tog livet|sitt, tar livet av
    dödsfall*|avlidit|avliden|avled|dött|dödats|omkommit|omkom|omkomna|dog|död|drunknat|drunknade|drunkning*|självmord*|suicid* & elev*|elever|skola*|skolan|klass*|klasskamrat*|chock*|lärare*|kamrat*|personal*|anhörig*|föräldrar|stöd|krisstöd|förskola*|kollega|kollegor|kompis*|fotbollslag*|ungdom*|barn*|medarbetare
    elev|lärare|barn|ungdom*|kollega|medarbetare .. avlidit|omkommit|dött|död|omkom|självmord*|suicid*|drunkn*|dog
    chockad*|chockade|chock|förtvivlade|upprivna|sörjer|gråter & elever|elev*|barn|personal|vittnen|anhöriga|ungdomar|skola*|klass*|föräldrar|människor|folk|kollegor|lärare|boende|många|passagerare|resenärer
    behöver|behov|vill|önskar|kräver|be .. samtala|stöd|samtal|kurator*|någon
    präst*|diakon*|kurator*|psykolog* .. plats|behövs|kallas|önskas|inkallad*
    minnesstund*|minnesplats*|sorgbearbet*|ljuständning|flagga* halv*, självmord*|suicid*, dödsbesked*
    vittnen|vittnade|bevittnat|såg .. olycka*|hände*|dödsfall*|chock*|när|mår
    förkrossad*|förkrossade|sörjande|sörjer, i sorg
    tala|talar|prata|samtala med .. anhöriga|någon|drabbade|elever|vittnen|kurator*|präst*, någon att prata|tala
    möta|emot|hand anhöriga|sörjande|drabbade|chockade, kyrkan .. öppnar|öppen|öppet|håller|tända|ljus
    omhändertagande
    tränare*|ledare|idrottslärare|förskollärare|rektor|vaktmästare|kurator dog|avled|avliden|död|omkom
    sett|såg|bevittnat|vittnade|bevittnade .. olyckan|olycka*|dödsfall*|händelsen|allt|mordet|drunkning*
    mår dåligt|mycket & elev*|personal|vittnen|efter|anhöriga
    efter .. dödsfall*|självmord*|olyckan|bussolyck*|mordet|drunkning* .. stöd|prata|anhöriga|samling
    plötsligt|hastigt|oväntat avled|avliden|död|dött|dog|gått, gått bort, gick bort
    hopp|hoppat|hoppade .. framför tåg*
    hittade|hittat|fann & död|döda|avliden|livlös & kollega|personal|elev|anhörig*|boende|chef
    aktivera*|aktiveras & posom*|krisgrupp*|krisstöd*
  `,
  likely: `
    dödsfall*|avlidit|avliden|omkommit|omkomna|dött|dog|drunknat|drunkning*, chock*|chockade, sorg|sorgen
    kurator*|präst*|diakon*|psykolog*|kyrkan, anhöriga, trauma*|traumat*
    upprivna|förtvivlade|skärrade|skakade|uppskakade, mår dåligt, stöd till|för anhöriga|elever|drabbade|personal
    prata med, omhänderta*, stödtelefon*|stödsamtal*, samling .. skola*|kyrka*, orolig|oroliga|oro
  `,
  hint: `
    elever|elev, personal, föräldrar, klass*, död|döda, stöd
  `,
};
