import type { Rows } from '../../compile.ts';

export const heat: Rows = {
  decisive: `
    hettan|hetta|värmeböljan|värmebölja|extremvärme*|värmen & svimm*|kollaps*|uttork*|dricker|dricka|äldre|brukare|boende|avlid*|dött|sover|orkar|klarar
    #high grader
    av|i hettan|värmen & kräks|mår|svimmat|svimmar|orkar|gråter|somnar|sjuka
  `,
  sure: `
    värmen|värme|hettan & mår|svimm*|kollaps*|uttork*|lider|medtagna|klarar|plågas, värmebölj*, extremvärme*
    hetta|hettan|värmeslag*|värmestress*|värmeutslag*, solsting*, höga temperatur*
    varning .. höga|extremt temperatur*, gul|orange|röd varning .. temperatur*|värme
    tropisk*|tropiska natt*|nätter|värme|hetta
    grader varmt|värme|inne|inomhus|plus & varmt|värme|hett|hetta|svettas|uttork*|kyla|fläkt*|outhärdlig*|ac|äldre|boende|plus|skuggan|plusgrader|sov*|kvavt|svimm*
    outhärdlig*|olidlig*|extrem*|stark*|för|ihållande|tryckande|svår .. värme|varmt|hett|värmen|hetta
    värmen|hettan|värme .. äldre|boende|uttorkad*|svimm*|kollaps*|brukare|slår|plågar|klarar|tar|olidlig*|outhärdlig*|kritisk*|utslagna|knäcker|mår
    uttork* & värme*|varmt|hett|hetta|äldre|boende|brukare|grader
    luftkonditionering*|kylanläggning*|komfortkyla|kylan|ac & sönder|trasig|nere|@gone|varmt|lagt|ur|stannat|äldre*|boende*|grader
    varmt|hett|kvavt & inne|inomhus|rum*|boende*|äldreboende*|avdelning*|lägenhet*|klassrum*|bussen
    fläktar & slut|äldre*|behöver|varmt|boende, vattenbrist .. torka
    plusgrader|plus & trettio|35|34|33|32|31|30|36|37, smälter asfalt*|vägar, solkurv*, räls .. värme*|sol*|böjt
    torka|torkan & värme|bevattningsförbud*|grundvatten*|brunnar|sinar|djur, bevattningsförbud*
    #high grader|plusgrader|c|celsius & inne|varmt|boende*|äldre*|gamla|lägenhet*|rum*|rummen|ute|fläkt*|skugga|skolan|förskolan|avdelning*|sjukhus*|buss*|i|på|plus|utomhus|lokal*
    hettan|hetta
    ac|ac-n|acn|ackn|luftkonditionering*|kylan|kylaggregat*|klimatanläggning* & död|dött|trasig|sönder|@gone|grader|havererat|klarar|stannat
    tropiska|tropisk, fläktar|fläkt & behöver|behövs|slut|brukare|boende|äldre, dödlighet* .. värme*|hetta*|ökar
    varmaste|värmerekord*, för varmt|hett, bad* .. alger|algblomning*, asfalten|asfalt & mjuk|smälter|smält|värme*
    höga|extrema|extremt temperaturer|temperatur|värme
    kylan|kyla|kylanläggning* & sönder|trasig|gått|havererat|boende*|korttids|outhärdligt|avdelning*
    svimmat|svimmar|svimmade|kollapsat & grader|värme*|varmt|hetta*|sol*, outhärdligt|olidligt|tryckande
  `,
  likely: `
    hett|hetta|varmt|kvavt|stekhett|olidligt, svimmat|svimmar|svimmade|kollapsat|kollapsar, uttork*
    luftkonditionering*|fläkt|fläktar|kylrum*|svalka|svalt, temperatur*, uttorkad*|uttorkade
    grader inne|inomhus|i|på & fläkt*|svalka|sommar*, vätskeersättning*|vätskebrist*|dricka, värmevarning*
    sommarvärme*
  `,
  hint: `
    varma|varm|värme|värmen, sommar*, sol|solen, torka|torkan, grader
  `,
};
