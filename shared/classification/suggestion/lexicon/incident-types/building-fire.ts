import type { Rows } from '../../compile.ts';

export const buildingFire: Rows = {
  decisive: `
    elsparkcykel*|batteri*|elcykel*|laddare|powerbank*|tvättmaskin*|torktumlar*|diskmaskin* & exploder*|brann|brinner|brand|börjat
    övertänd*|övertänt
    lägenhet*|lägenheten|huset|villan|villa|affär*|lokal*|radhus* & utbränd*|utbrunn*|nedbrunn*|totalskad*|brann|brinner|brunnit
    skolan|skola|kyrkan|förskolan|fabriken|sporthallen brinner|brann
  `,
  sure: `
    villabrand~|lägenhetsbrand~|lghbrand~|radhusbrand~|skolbrand~|husbrand~|byggnadsbrand~|källarbrand~|vindsbrand~|takbrand~|balkongbrand~|köksbrand~|trapphusbrand~|ladugårdsbrand~|ladubrand~|industribrand~|lagerbrand~|garagebrand~|fordonsbrand~|bilbrand~|storbrand~|soprumsbrand~|containerbrand~|fastighetsbrand~|kökseld*|soteld*|skorstensbrand~|bussbrand~|båtbrand~|hotellbrand~|kyrkbrand~|bastubrand~|källareldning*|deponibrand~|däckbrand~|batteribrand~|elbrand~|torrkokning*|mordbrand~|butiksbrand~|affärsbrand~|anlagd brand
    övertänd*|övertänt, fullt utvecklad|fullt i lågor, i ljusan låga, står i|slår ut lågor|lågor
    brand|brinner|brann|eldsvåda|eldslågor|eld|elden|branden|brinn|rök|rökutveckling|rökfylld*|rökfyllt|brandrök|lågor|brinna & @facility|@dwelling|lägenhet*|källar*|vind|vinden|vindsvåning*|tak|taket|kök*|balkong*|ladugård*|lada|ladan|industri*|lager|lagerlokal*|garage*|soprum*|container*|tvättstug*|miljöhus*|miljörum|förråd*|kontor*|verkstad*|bastu*|fabrik*|sopstation*|återvinning*|deponi*|carport*|skjul*|byggnad*|trappuppgång*|trapphus*|hissen|rum|rummet|våning*|trävirke|kolonistug*|stuga*|sommarstug*|båt|båthus*|restaurang*|pizzeria*|elcentral*|elrum*|biograf*|byggarbetsplats*|kyrkan|magasin*|transformatorstation*
    rökfyllt|rökfylld*|rökskadad*|rökskadade
    brandlarm*|automatlarm*|automatiskt|autolarm* .. utlöst|rök|går|gått|ringer|tjuter|brinner|äldreboende*|skola*|brand
    lågor .. ur|från|genom|tak*|fönster*
    rök|röken|svart|tjock .. ur|från .. fönster*|tak*|ventilation*|källar*|lägenhet*|balkong*|hus*|dörr*|container*|ventilen|trapphus*|skola*|industri*|fabrik*|byggnad*
    rökdykar*, brandspridning .. vind*|grann*|tak*, brunnit ner, brunnit inne, anlagd*|anlagda .. brand|bränder
    bil|bilen|bilar|buss|bussen|bussar|lastbil*|moped*|fordon|båt|husvagn* brinner|brann
    bil|bilen|bilar|buss|bussen|hus|huset står i lågor|brand, brinner .. bil*|buss*|fordon*|båt*
    brinnande bil*|buss*|container*|soptunn*|hus*|byggnad*, nedbrunn*|utbrunn*|utbränd*|utbrända
    osar|os & bränt|rök|kök|brand*, sprinkler*|sprinklern & löst|utlöst|aktiver*, kök|köket i brand, i brand
    stod|står .. lågor|brand, rökplym*|rökpelare* .. stad*|centrum|hus*|industri*|över
    ryker|pyr .. tak*|vind|källar*|fönster*|ventilation*|vägg*|container*|soprum*|hus*|lägenhet*|elcentral*|eluttag*
    grannens|grannes .. brinner|brand|lågor|rök
    papperskorg*|soptunn*|barnvagn*|madrass*|soffa*|adventsljus*|ljusstake*|gardin* & brinner|brand|brann|eld|tänt|antänd*
    släckt|släckte själva|med|med .. pulver*|brandsläckare, rökdykning*|rökdyk*
    brandvarnare* & tjuter|ljuder|rök|larmar|piper, brandlarm* löst|utlöst|går|ringer|gått
    rök .. trapphus*|lägenhet*|korridor*|kök*|avdelning*|klassrum*|hissen|källar*
    eld|eldsvåda|brand .. elskåp|elcentral|proppskåp|fläkt|spis*|bastu|trapp*|lägenhet*|boende*|hotell*
    folk|person*|barn .. fast|kvar|instängda|saknas .. brinnande|rök*|lägenhet*|brand*
    ropar|roper|skriker .. hjälp .. balkong*|fönster*|brand*, står|stod i ljusan|full, brinnande bil|bilar|hus
    rökskad*|rökgas*|brandgas*|brandgaser, brandsläck* .. förgäves
  `,
  likely: `
    brand|branden|bränder|*brand|*branden, brinner|brann|brinn, eld|elden|eldsvåda
    rökutveckling*|brandrök*|rök|röken, brandlarm*|automatlarm*|autolarm*, lågor|lågorna, rökfyll*
    brandlukt*|bränt|bränd luktar|lukt, luktar bränt|rök, rökskad*|rökförgift*, brandrester, spis|spisen|kastrull*
    utrymt|utrymning*|utrymd|evakueras .. rök*, explosion .. gas*|gasol*|lägenhet*, osar|bränt, sprinkler*
    rökplym*, trapphus* .. rök, släcka|släckning*, takås|takstol*
  `,
  hint: `
    rtj|räddningstjänst*|brandkåren|brandbil*, utrym*|utryms, sot|sotig, grill*, tända|tänt
  `,
};
