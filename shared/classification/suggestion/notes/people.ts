import type { Notes } from './read-cases.ts';

export const peopleNotes: Notes = {
  'infectious-disease': `
    magsjuka på äldreboende, 14 boende sjuka => social-care
    vinterkräksjuka på avd 3 => social-care
    misstänkt mässling på förskola => education-childcare
    halva klassen kräks efter lunchen => education-childcare
    covid utbrott Ängsgården, besöksförbud
    smittskydd ringer ang legionella i duschar
    salmonella i matsalen? 22 elever dåliga => education-childcare
    fågelinfluensa konstaterad på hönsgård
    kikhosta sprids på skolan => education-childcare
    influensan slår hårt, hela avdelningen isolerad
    matförgiftning på LSS-boende => social-care
    många boende med diarré och feber sedan igår
    TBC-fall på gymnasiet, smittspårning pågår => education-childcare`,
  'missing-person': `
    försvunnen dement man 82 år, Björkbacken => social-care
    hen har inte kommit hem från skolan
    boende avvikit från gruppboende, lätt klädd => social-care
    polisen söker 7-årig flicka vid Alby
    skallgång startar kl 05, missing people på plats
    mamman hittar inte sin son, sist sedd vid badet
    äldre kvinna saknas sen i kväll, rullator kvar
    pat rymt från psyk
    brukare ej hemma vid nattbesök, dörren olåst => social-care
    svampplockare vilse i Tyresta
    barn borta från förskolan, letar i skogen => education-childcare
    forsvunnen person, polis begär hjälp m drönare
    man med demens ute och irrar i kylan`,
  'crisis-support': `
    dödsfall chock elever krisstöd => education-childcare
    lärare avliden i natt, skolan vill ha hjälp => education-childcare
    självmord på gymnasiet, klasskamrater i chock => education-childcare
    anhöriga behöver prata med någon efter olyckan
    POSOM önskas till Tyresö skola => education-childcare
    två ungdomar drunknat, samling i kyrkan
    elev har dött hastigt, rektor ringer => education-childcare
    personal skärrad efter dödsfall på jobbet, vill ha stödsamtal
    många vittnen mår dåligt, krisgrupp?
    fotbollslaget har förlorat en kamrat, föräldrar önskar stödcentrum
    präst och kurator behövs på plats, upprivna anhöriga
    barn har omkommit i trafiken, hela byn i sorg`,
  'supply-shortage': `
    slut på diesel till reservkraften => fuel
    matleverans kommer inte till centralköket => food
    macken i Trollbäcken tom, köer => fuel
    läkemedel slut på apoteket, insulin => healthcare
    inga leveranser av livsmedel sedan 3 dgr => food
    ICA tomma hyllor, folk hamstrar => food
    brist på skyddsutrustning i hemtjänsten => social-care
    syrgasen räcker till imorgon
    drivmedelsbrist, hemtjänsten kan inte tanka => fuel social-care
    grossisten kan inte leverera, skolmaten ställs in => food education-childcare
    dieseln tar slut om 4 timmar på sjukhuset => fuel healthcare
    fällningskemikalier till vattenverket uteblivna
    inkontinensskydd och handskar slut, leverans försenad`,
  'mass-care': `
    evakuerade behöver tak över huvudet
    40 personer utan bostad efter branden, ordna sovplatser
    strandsatta resenärer på stationen, behöver filtar o mat
    öppna sporthallen, 200 ska evakueras
    bussar med flyktingar anländer 03.30, ingen mottagning ordnad
    hyresgäster får inte återvända hem, vart ska de sova
    hus obeboeligt, tre familjer behöver tillfälligt boende
    utrymda boende samlas i skolans gymnastiksal
    bilister fast på E20 i snön, behöver varm mat och nattlogi
    evakuering av äldreboendet, var ska de bo? => social-care
    uppsamlingsplats behövs för 80 utrymda
    familjer står ute i kylan utan någonstans att ta vägen`,
  'staff-shortage': `
    halva personalen sjuk på Björkbacken
    ingen nattpersonal kom till lss boendet => social-care
    inga vikarier att få, hemtjänsten går på knäna => social-care
    saknas 6 undersköterskor imorgon => social-care
    deltidsbrandmän saknas, stationen obemannad => rescue-security
    hög sjukfrånvaro i skolan, måste stänga klasser => education-childcare
    ensam på natten med 24 boende, får inte tag på nån
    strejk bland busschaufförer i morgon => transport
    personalbrist hemtjanst nattpatrull => social-care
    kökspersonal sjuka, ingen kan laga lunch
    passet går inte att bemanna
    för lite folk på jobbet, dubbelpass för tredje dygnet`,
};
