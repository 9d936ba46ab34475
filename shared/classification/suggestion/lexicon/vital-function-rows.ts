import type { IncidentType } from '../../incident-types.ts';
import type { VitalFunction } from '../../vital-functions.ts';
import type { Rows } from '../compile.ts';

/** Functions that an incident of a type disturbs by its nature. */
export const impliedFunctions: Readonly<Partial<Record<IncidentType, readonly VitalFunction[]>>> = {
  'power-outage': ['electricity'],
  'water-supply': ['drinking-water'],
  'heating-outage': ['heating'],
  'telecom-outage': ['electronic-communications'],
  'it-incident': ['information-systems'],
  sewage: ['sewage'],
  'traffic-accident': ['transport'],
  'snow-ice': ['transport'],
};

/** What shows that a vital function is affected. Blue lights merely on the scene do not: "ambulans på plats". */
export const functionRows: Readonly<Record<VitalFunction, Rows>> = {
  electricity: {
    likely: `
      @no .. @el, @el & @gone, strömlös*|ellös*|strömavbrott*|elavbrott*|kabelbrott*|strömbortfall*
      reservkraft*|reservaggregat*|reservelverk*|aggregat*, @powerline & nere|ner|hänger|@tree|rivit|fallit|@gone
      ellevio|vattenfall|eon|elnät*|elnätsbolag*|nätbolag*
      ställverk*|nätstation*|transformator*|trafo|trafostation*, effektbrist*|elbrist*|frånkoppling*
      mörklag*|nedsläckt*, kv-linje*|10kv|linje .. avbrott, avbrott .. anläggningar|kunder|abonnent*
      mörker|mörkret, elektricitet*, strömlösa
    `,
  },
  heating: {
    likely: `
      @no .. @heating, @heating & @gone
      fjärrvärme*|fjv|värmeverk*|panncentral*|kraftvärmeverk*|värmebortfall*|utkyld*|utkylning*
      kallt inne|inomhus|i lägenhet*|lgh|huset|husen|boende*, kalla element, ingen värme
      element|elementen kalla|iskalla, vattenfall|fortum|eon värme, hetvattencentral*|kulvert*
      #low grader .. inne|lägenhet*|rum*|sovrum*|salar*|klassrum*
    `,
    hint: `uppvärmning*`,
  },
  'drinking-water': {
    likely: `
      dricksvatten*|kranvatten*|vattenverk*|vattentäkt*|vattenreservoar*|vattentorn*|vattenläck*|kokpåbud*|nödvatten*|kokrekommendation*|råvatten*|huvudvattenledning*|vattenledning*|otjänligt
      @no .. vatten|vattnet|vattentryck*, vatten|vattnet & @gone
      bevattningsförbud*|vattenbrist*|vattenlös*|vattentryck*, när .. vattnet .. igång|tillbaka|åter
      högreservoar*|lågreservoar*|reservoar*, vattenledningsnät*, rör|röret brustit|brustet
      vatten|vattnet & avstängt|stängt|avstängd|tarmbakterie*, tarmbakterie*|tappställ*|vattenprov*
      tryckfall*|tryckzon*|högzon*
    `,
  },
  sewage: {
    likely: `
      avlopp*|bräddning*|bräddar|spillvatten*|reningsverk*|pumpstation*|golvbrunn*|baktryck*|slamsug*
      toalett*|toaletter*|toa|toan & @gone|spola*|upp|stopp
    `,
  },
  'electronic-communications': {
    likely: `
      @phone & @gone, ingen|inget|utan|dålig .. täckning*|telefon*|mobil*|bredband*|internet|wifi
      går inte att ringa, kan|kunde inte ringa|nå
      mobilmast*|telemast*|basstation*|mobilnät*|fiberbrott*|fiberkabel*|teleavbrott*|telefoni|rakel*
      trygghetslarm* & @gone|inte|ej|ringer|fram|nere, telia|tele2|telenor & nere|störning*|avbrott|fel|problem
    `,
  },
  'information-systems': {
    likely: `
      @system & @gone|låst|låsta|krypterad*|krypterade|hackad*|nere
      ransomware*|it-attack*|dataintrång*|cyberattack*|serverhall*|journalsystem*|verksamhetssystem*|ddos*|it-system*|datasystem*
      kommer inte åt|in .. journal*|system*|filer*
    `,
  },
  healthcare: {
    sure: `
      vårdcentral*|sjukhus*|lasarett*|akutmottag*|akuten|dialys*|hemsjukvård*|respirator*|apotek*|insulin*|läkemedel*|medicin|medicinen|mediciner|medicinerna|sjukvård*|primärvård*|förlossning*|tandvård*|intensivvård*|iva|hemrespirator*|syrgas*|ambulanssjukvård*|läkarmottag*|barnmorskemottag*|distriktssköt*|patient*
      vården|journal|journaler|läkare|distriktsläkar*|dialys*|vårdpersonal*|akutsjukvård*|läkemedelslist*|läkemedelsmodul*
    `,
    likely: `
      ambulans*|amb|helikopter & @no|fram|försenad|försenade|väntetid*|dröjer|fast|saknas|@gone|lång
      regionen|region .. stabsläge|stab, sjuksköterska*|sjuksköterskor|ssk & @no|saknas|sjuka|räcker|sjuk
      trygghetslarm*, psykiatri*|vårdavdelning*
    `,
  },
  'social-care': {
    sure: `
      äldreboende*|hemtjänst*|säbo|säbo*|särbo|lss|lss-*|gruppboende*|gruppbostad*|servicehus*|servicebostad*|vårdboende*|demensboende*|korttidsboende*|korttids|trygghetslarm*|trygghetsboende*|äldreomsorg*|omsorgstagar*|brukare|brukarna|brukaren|hemvård*|assistans|assistansen|hvb|hvb-hem*|socialtjänst*|socialjour*|socialsekret*|socialkontor*
      särskilt boende|boenden, daglig verksamhet
      ålderdomshem*|nattpatrull*|boendestöd*|stödboende*|assistent*|omsorgsboende*|vårdtagar*|demensavdelning*|matlåd*|hemgång*|biståndshandlägg*|undersköterskor*|undersköterska*|usk|orosanmäl*|familjehem*|omvårdnad*|äldreförvaltning*|omsorgsförvaltning*|äldreboendet|socialförvaltning*
      *boendet|*boendena|servicehuset|dementa|pensionärer|pensionärerna|anhörigvård*, de gamla, en boende
      boende & svimm*|ramlat|avvikit|isolerad*|avdelning*
      boende|boendet & sjuk*|värme*|avdelning*|mediciner|larm|personal|dement*|grader|isoler*|uttork*
      uttorkade|uttork*, vinterkräk*|kräksjuk* & avd|avdelning*
    `,
    likely: `
      omsorg|omsorgen, äldre|dementa|gamla & värme*|mat|hjälp|fast|boende|sköra|ensamma|fall*
      boende .. sjuka|avdelning*, nattpersonal*, insatser .. hemmet, nattlinne
      svimm*|uttork* & avdelning*|äldre|boende, dement*|demenssjuk*|demens*|alzheimer*
    `,
  },
  'education-childcare': {
    sure: `
      skola|skolan|skolor|skolorna|skolans|*skola|*skolan|*skolor|*skolorna|förskol*|fritids|fritidshem*|dagis*|gymnasi*|högstadi*|lågstadi*|mellanstadi*|elev|elever|eleverna|klass|klassen|klasser|rektor|rektorn|skolgård*|skolmatsal*|skolbuss*|skolskjuts*|skolmat*|lektion*|barnomsorg*|skolbarn*|förskollärare|komvux|campus|pedagog*|klassrum*|skolbrand*|skollokal*|skolattack*|skolhot*|skolstängning*|lärare|lärarna|läraren|barnskötare
        skolnät*|skolsystem*|skolplattform*|studentexpedition*
      `,
  },
  food: {
    likely: `
      mat|maten|livsmedel*|matleverans*|centralkök*|tillagningskök*|storkök*|köket|matlåd*|skolmat*|skolmatsal*|matdistribution*|matbrist*|livsmedelsbrist*|grossist*|råvaror|kylrum*|frysrum*|produktionskök*|mjölk*|bröd & @gone|@no|slut|uteblir|uteblev*|kommer|kommit|brist|försen*|stängt|tomt|tomma|saknas|inställd*|fast|leverans*|tinar|förstörd*|kassera*|ransoner*|nere|räcker|ordna*
      tomma hyllor|hyllorna|butik*, hyllor|hyllorna .. tomma|tomt|gapar
      matleverans*|matbrist*|livsmedelsbrist*|livsmedelsförsörj*|matförgift*|hamstr*|matlåd*|centralkök*|tillagningskök*|livsmedelsleverans*|mattransport*
      ica|coop|willys|butik*|livsmedelsbutik* & stängd*|slut|stängt|tomt|tomma|@gone
    `,
  },
  fuel: {
    sure: `
      inte|ej tanka|tankas
      drivmedel*|dieselbrist*|dieselstöld*|bränslebrist*|bensinbrist*|bensinmack*|tankstation*|bensinstation*|mack|macken|mackar|mackarna|bränsle|bränslet|tanka|tankas|dieselleverans*|bränsleleverans*
    `,
    likely: `
      diesel*|bensin*|bränsle*|hvo|eldningsolja|adblue & slut|brist|@no|tar|räcker|sinar|leverans*|timmar|kvar|ransoner*|påfyllning*|fylla|behöver|behövs|@gone|saknas|leverera*|stöld*|stulen|stulits|tank
      st1|okq8|preem|circle
    `,
  },
  transport: {
    sure: `
      busschaufför*|bussförare|tågförare|lokförare|chaufför*
      kollektivtrafik*|busstrafik*|tågtrafik*|pendeltåg*|järnväg*|spårtrafik*|trafikstopp*|vägavstängning*
      avstängda vägar
      väg|vägen|vägar|vägarna|bro|bron|gata|gatan|riksväg*|länsväg*|tunnel*|viadukt*|e4|e6|e18|e20|e22|e45|rv|motorväg*|spår|spåret|infart*|avfart*|färja*|färjan|färjetrafik*|körfält*|cykelväg*|leden|gångtunnel*|gångväg*|vägbank*|undergång*|*vägen|*gatan & vattenfyll*|vattnet|avstängd*|avstängt|avstängda|stängd*|stängda|stängt|avspärrad*|blockerad*|blockerat|blockerar|blockerade|oframkomlig*|ofarbar*|översvämm*|vatten|rasat|bort|bortspol*|fram|farbar|framkomlig*|stopp|träd|@tree|oplogad*|oplogade|halt|hala|isig*|över|hål|stått|står|kö|köer|skred|sjunk*|spricka|sprickor|inställd*|vält
      bussar|bussarna|bussen|buss|tåg|tåget|tågen|skolbuss*|färdtjänst*|linje|tunnelbana*|skolskjuts*|flyget|färjan|pendeltåg*|spårvagn* & inte|ej|inställd*|inställda|står|stillastående|fast|stopp|försen*|stannat|urspår*|krock*|vält|diket|går|brinner|slutat|kör|ställs|ställts|evakuer*|kommer
      framkomlig*|framkomst*|oframkomlig*|oframkomliga, kommer inte fram, trafikkaos*|trafikstockning*|köer
      stillastående trafik*, bilar|bilarna|bilister|lastbilar & står|fast|stillastående|kö|köer
      sikt .. e4|e20|väg*, färdtjänst*|bussförare*|bussarna, isbana*|oplogat
      vattenfyll*|vatten & gångtunnel*|gångtunneln|tunnel*|viadukt*|vägen|väg*|undergång*
      rälsen|räls|banvall*|plankorsning*|godståg*, körfält*, nerblåst|nedblåst|fallet träd & på|över
      # an & träd|stopp|avstängd|olycka|kö, vägar|vägen & ligger|glid*|översväm*
        vägbanan|körbanan & över|vatten*|ån|*ån|*eån|hål|träd|ras*
        träd|trädet|tall|gran|ras*|skred* .. över|på .. väg*|vägar*|*vägarna|*vägen|spår*|gata*
      `,
    likely: `
      trafiken|trafik|trafikverket|sl|skånetrafiken|västtrafik|ul|länstrafiken & stopp|stoppad|stängt|står|inställd*|avstängd*|kaos*|påverkas|dirigeras|omled*|stänger|problem
      kör|kommer fast|inte, plogbil*|oplogad*|snöröj*, färdtjänst*
      tåg|tåget|tågen|buss|bussen|bussar|e4|e18|e6|e20|rv|riksväg*, vägen|väg|vägar|gatan|viadukt*|bron
      flygplats*|hamnen, resenärer
    `,
  },
  'rescue-security': {
    sure: `
      når|nå|nås inte|ej .. 112|sos|räddningstjänst*|polis*|rtj|larm*
      112|sos|larmcentral*|ledningscentral* & nere|@gone|inte|ej|svarar|ur|störning*|otillgänglig*
      rakel* & @gone|nere|täckning|svajar|dålig|störning*
      brandstation*|räddningsstation*|polisstation*|polishus*|ambulansstation*|räddningscentral*|ledningscentral*|larmcentral* & @gone|@no|strömlös*|översvämm*|utslag*|vatten|nere|hot*|stängd*|obemannad*|evakuer*
      räddningstjänst*|rtj|polis|polisen|pol|brandkår*|brandmän|deltidsbrandmän|deltidsstation*|räddningsstyrk*|styrka|blåljus*|ordningsvakter|väktare|utryckning* & inte|ej|ingen|inga|saknas|saknar|räcker|brist|obemannad*|ensam|fram|upptagna|upptagen|uttömd*|begär*|behöver|stenar|försenad*|attackerad*|angripna|fast|sjuka
      nödsamtal*
      sten|stenar|stenkast*|stenkastning*|attack*|raketer|hot* .. ambulans*|polis*|räddningstjänst*|brandbil*|blåljus*|brandmän
      skottlossning*|skjutning*|bombhot*|upplopp*|sprängdåd*|terror*
      brandmännen|brandmän|poliser|räddningspersonal* & mot|angrip*|hot*|beskjut*|sten*
      brandstation*|deltidsstation* & inte|bemann*|obemann*
    `,
    likely: `
      räddningstjänst*|rtj begär|behöver|vill, polis|polisen begär|vill|behöver, deltidsbrandmän|deltidsstyrk*
      larmkedj*|larmsystem*|utalarmering*, detonation*|skolskjutning*|gisslan*
      räddningstjänst*|brandkår*|polis*|ambulans* & hinner|försenad*|fram|väntetid|köar|slut|fulla
    `,
  },
  'public-administration': {
    sure: `
      kommunhus*|stadshus*|telefonväxel*, kommunens växel
      växeln|kontaktcenter*|medborgarservice*|medborgarkontor*|e-tjänst*
      kommunens hemsida|webb*|webbplats|e-post|mejl|system|nät|server*|datorer
      fullmäktig*|förvaltning*|lönesystem*|löneutbetal*|lönerna, löner
      löneutbetalning*|lönesystem*|försörjningsstöd*
      kommunfullmäktige*|kommunledning*|kommunkansli*|kommunstyrelse*|kommundirektör*
      ekonomisystem*|utbetalning*|bygglov*|servicecenter*, växeln .. nere|ur|svarar|@gone
      förvaltning*|socialkontor* & @gone|stängt|stängd*|hot*
    `,
    likely: `
      politiker*|kommunalråd*|nämndeman|nämndledamot*|ordförande|handlägg*|socialsekret*|tjänstemän|tjänsteman & hot*|våld*|attack*|brev|mord*
      intranät*, hemsida|hemsidan|webbplatsen & nere|ner|hackad*|utbytt*|borta
      platina|ciceron|diariet|valnämnd*|vallokal*|folkbokför*
    `,
  },
  waste: {
    sure: `
      sopor|soporna|sophämtning*|sopbil*|sopbilar|sopbilarna|renhållning*|återvinning*|återvinningscentral*|åvc|avfall|avfallet|avfallshämtning*|avfallsanläggning*|avfalls*|soptipp*|deponi*|sopstation*|sopkärl|sopsug*|matavfall*|soprum*|hushållsavfall*|latrin*|slamtöm*|sopberg*|soptunn*|miljöstation*|soporn*
      sopåkar*|sopgubb*|soppåsar|sophög*|sopnedkast*|soprum|avfallskvarn|grovsop*|kompost*
    `,
  },
};
