import type { Rows } from '../../compile.ts';

export const storm: Rows = {
  decisive: `
    stormen|storm|stormbyar|orkan*|blåsten|vinden & taket|tak|takplåt*|fällt|träd|rivit|tagit|slitit|vält
  `,
  sure: `
    storm~|stormen|stormar|stormigt|höststorm*|vinterstorm*|stormskad*|stormfäll*|stormbyar|stormvind*|stormvarning*|orkan*|kastvind*|stormby*|oväder*|åskoväder*|åskväder|tromb*
    hård|hårda|kraftig*|stark*|rejäla vind|vindar|vindbyar|blåst|byar|kuling
    åskan|åska|blixten|blixtnedslag*|åsknedslag* & slagit|slog|ner|nedslag|träff*|brand|kraftig|åsk*
    blixtnedslag*, åsknedslag*
    @tree & vägen|fallit|fallna|fallet|fall|nedblåst*|blåst|över|omkull|vält|nedfallna|ligger|ner|föll|ramlat|blockerar|ned|kommit|knäckt*|brutits|lutar|rasat
    nedfallna|omkullblåst*|nerfallna|kullblåst*|knäckta|omkullfallna .. träd*|tall*|gran*
    tak|taket|plåttak*|takplåt*|plåt|plåtar|takpannor|tegelpannor|ställning*|byggnadsställning*|studsmatt*|skylt|skyltar|tält|tältet|fasadplåt* .. blåst|blåste|blåser|lossnat|lossnar|flyger|flög|flugit|virvlar|lossna
    blåst|blåste|blåser|blåsten|nedblåst*|omkullblåst*|avblåst* .. av|ner|omkull|bort|sönder|tak*|kull|hårt|kraftigt|något|friskt|rejält|ned|upp|jättemycket|så
    blåser & tak*|träd*|skylt*|tält*|plåt*|bitar|hårt|storm, sekundmeter, ms i byarna|byarna, trädfällning*
    vindfälle*|vindfällen, gren|grenar .. över|fallit|ner|ligger|knäckts
    hagel* & stora|skador|bilar|krossat|tennisboll*|storlek, hagelskur*, klass # varning .. vind*
    gul|orange|röd varning .. vind*|storm*|byar|åska, vindvarning*
    byggkran*|lyftkran* & blåst|vind|svajar|vält|lutar|rasa, # m s, meter|m per sekund
    busväder*|ruskväder*|skitväder*|hårt|hårda väder, vindby*|vindbyar*|byvind*
    elstolp*|stolpar|stolpe|lyktstolp*|skylt* & knäckt*|avbrut*|omkull|vält*|blåst
    blåser som|kraftigt|hårt|så|för|något|jättemycket, tvärs|rakt över|över .. träd*|tall|gran|björk|stam*
    stormnatt*|stormbyarna|stormnatten
    rivit|rivits|slitits|lossnat|lossna|blåst .. tak|taket|plåt*|takpapp*|fasad*
    taket|tak|takpapp*|fasadskiva* .. flugit|blåser|lättat|loss|lossnat|fladdrar
    uteservering*|parasoll*|soptunnor|trampolin*|trädgårdsmöbl* & flyger|blåser|blåst|flugit|vält
    båtar|båt* slitit|slitits|sliter, hård vind
    nerblåst*|nedblåst*|nerfallet|nerfallna|nedfallet|nedfallna|kullfallna|kullfallet & träd|gran|tall|björk|skylt*|ställning*|grenar
    klass|nivå #|två|tre .. varning|storm*|vind*, lyft .. tak*|i vinden|blåst*
    tak*|taket .. lyft|lyfter|lossnat|flyger|åkt|delvis|av .. vind*|blåst*|storm*, hagel*|hagelstorm*|hagelby*
    träd* fallit|föll|vält|knäckt, skogen|skog .. fälld|fällts|ligger|nedblåst*, virvelvind*|tromb*
  `,
  likely: `
    @tree, blåst|blåser|blåste|blåsigt|blåsten, vind|vindar|vinden, nedfallna*|omkull*, plåt*|takpannor
    åska*|åskan|åsk*, blixten|blixtar, studsmatt*
    fallit|ramlat|föll|vält .. över|på .. väg*|vägen|bil*|hus*|tak*|cykelväg*|spår*|lekplats*
    smhi & varning|klass|orange|röd|gul, röja|röjer|röjning|motorsåg* .. träd*|väg*, motorsåg*, vindby*
    omkull|omkullblåst*|kullblåst*, knäckt*|knäckts, trampolin*, väder|vädret
  `,
  hint: `
    tak|taket|takpannor, smhi, varning*, hagel*, presenning*, färj*|båtar
  `,
};
