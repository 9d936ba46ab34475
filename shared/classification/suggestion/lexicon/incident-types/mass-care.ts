import type { Rows } from '../../compile.ts';

export const massCare: Rows = {
  decisive: `
    tak över huvudet
    öppna|öppnar|öppnas|iordningställ*|ställ* .. sporthall*|gymnastiksal*|idrottshall*|skola*|bygdegård*|trygghetspunkt* & utrymda|evakuer*|boende|sängar|sova|resenärer|personer|#
    inget|ingenstans|någonstans|nånstans|ställe|plats att sova|bo|vara
    evakueras|evakuerade|evakuera|utrymda|utrymmas & personer|#|vägen|sängar|sova|boende|hotell|familjer|alla|hem
    utan bostad|hem|bostäder
    resenär*|tågresenär*|flyktingar|evakuerade|utrymda|boende|familjer|personer|passagerare & strandsatt*|strandsatta|inkvarter*|sovplats*|sängar|gymnastiksal*|inomhuslokal*|värmestug*|husrum|logi|härbärg*|filtar
    tillfälligt|tillfälliga|akut boende|logi|husrum|bostad
    tåg|tåget|buss|bussen && resenärer|passagerare && värme|mat|filtar|övernatt*|sova
  `,
  sure: `
    tak över huvudet
    evakuera*|evakuerad*|evakuerade|evakueras|evakuering*|evakueringsplats*|utrymda|utrymts|utrymning* & boende|hyresgäst*|familj*|personer|#|tak|sova|sov|behöver|boenden|tillfälligt|sporthall*|gymnastiksal*|hotell*|natten|plats*|lokal*|uppsaml*|äldreboende*|bostäder*|människor|hus*|husdjur|vart|ersättningsboende*|kvarter*|skola*
    uppsamlingsplats*|uppsamlingsställ*|evakueringsplats*|evakueringsboende*|evakueringslokal*|nödbostad*|nödinkvarter*|nattlogi*|inkvarter*|härbärge*|tältsäng*|fältsäng*|ersättningsbostad*|ersättningsboende*|mottagningsplats*
    tillfälligt|tillfälliga boende|boenden|logi
    nånstans|någonstans|ställe|plats|lokal|lokaler att|för .. sova|bo|natten|vägen
    sova|sovplats*|övernatt*|nattlogi|ligga|bo & @no|behöver|personer|#|familj*|sporthall*|ordna*|gymnastiksal*|resenär*|passagerare|strandsatt*|flyktingar
    utan|ingen|inget|saknar bostad|tak|boende|hem|stans|någonstans|logi
    hemlös*|bostadslös*|husvill*|obeboelig*|obeboeliga|obeboeligt
    kan|får inte|ej .. återvända|flytta|hem|sova|bo|tillbaka & boende|familj*|hyresgäst*|hem|hus*|lägenhet*|evakuer*
    strandsatta|strandad*|strandade|strandat|fast|kvar|insnöade & resenär*|passagerare|bilister|turister|tåg*|filtar|mat|natten|pendlare|barn
    resenär*|passagerare|bilister .. tåg*|fast|strandsatta|filtar|mat|sitter
    flykting*|massflykt*|ukrainska .. anländer|anlänt|kommer|mottag*|busslast*|bussar|ankomst*|plats*|hit|boende|#
    anlöp|anlöper|anlända|anlänt .. flykting*|evakuer*
    filtar|madrasser|sängar|varm & personer|behöver|behövs|evakuer*|#|delas|natten|dryck|sporthall*
    värmestug*|trygghetspunkt*, måste|fick|får|har lämna|lämnat sina|sina .. hem|hus|lägenhet*|bostäder
    mass-*evakuering|storutrymning*|massutrymning*, alla .. utrymmer|utryms|evakueras|flytta
    resenär*|resenärer|passagerare|bilister|trafikanter|pendlare & värme|mat|filtar|natten|övernatt*|sover|sova|fast|fastnat|strandade|dryck|vatten|hotell|toalett*|instängda|inlåsta|timmar
    ukrain*|asylsökande*|flyktingfamilj*|flyktingar|krigsflykting* & kommer|anländer|anlänt|stationen|boende|plats|natt*|ikväll|barn|buss*|sängplats*|logi|mottag*
    ersättningslägenhet*|ersättningsbost*|evakueringslägenhet*, på gatan .. familj*|barn
    familj*|småbarn|barnfamilj*|hyresgäst*|boende .. gatan|hemlös*|utan|flytta|hotell|inte|sova
    sitter|väntar|står .. i|på .. buss|bussen|utomhus|ute|kylan|parkering* & sova|värme|boende|utrymd*|evakuer*|personer|hyresgäst*
    fält*säng*|sängar|madrasser|filtar, vart|var ska|kan .. vägen|bo|sova|de|ta, bo .. hos|tillfälligt|på hotell
    husdjur .. evakuer*, sängplatser|sängplats|sovplats*|logi|logiplats*|nattkvarter
    brandskadad*|vattenskadad*|utbrunn* .. hus*|lägenhet* & bo|sova|familj*|personer, inlösen|obeboelig*
    pyjamas|nattkläder .. gatan|ute|utomhus|behöver|kylan, inomhuslokal*|lokal & behöver|boende|utrymda|värme
    står .. på gatan|utomhus|ute .. pyjamas|behöver|boende|kylan
    # boende|hyresgäster|personer|familjer & gatan|ute|utomhus|lokal*|evakuerade|utan
    asylsökande* & kommer|anländer|natt*|#, flyktingar & kommer|anländer|natt*|#
    resenärer|passagerare & måste|får|behöver|värme|mat
    asylsökande*|kvotflykting*|massflykt*
  `,
  likely: `
    evakuer*|utrymd*|utrymda|utryms|utrymning*|utrymts, sporthall*|gymnastiksal*|idrottshall*
    filtar|madrasser|sängar, sova|övernatta|natten, hyresgäster*|hyresgästerna|familjer
    strandsatt*|strandade, behöver hjälp|mat|värme|boende|husrum|ombyte, husrum, flykting*, tält, tillfälligt
    ta emot|hand, samlas|samlade|samlats, fält*kök
  `,
  hint: `
    personer|människor, behöver|behövs, hotell*, buss|bussar, natten|inatt, bebyggelse
  `,
};
