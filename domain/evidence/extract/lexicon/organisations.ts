const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");

/** Nouns that make a body of the capitals before them or of the words behind them: "Joint Commission", "Institute for Public Health". */
export const bodyHeads: ReadonlySet<string> = new Set(
  words(`ministry department agency office service services bureau authority administration commission committee council board institute institution centre center observatory laboratory university
  college academy school hospital bank fund foundation trust association federation confederation union league alliance coalition society club chamber court tribunal prosecutor's inspectorate directorate secretariat
  organisation organization company corporation corp group holding party movement police army navy museum theatre library institutes exchange registry ombudsman watchdog regulator consortium cooperative
  brigade guard embassy congress senate assembly forum network initiative press herald tribune gazette telegraph times journal`),
);

/** Bodies of state that are named by what they govern, and so are no organisations here. */
export const stateHeads: ReadonlySet<string> = new Set(
  words("government parliament state republic kingdom"),
);

/** Last words of firms' names. */
export const firmHeads: ReadonlySet<string> = new Set(
  words(`foods phosphates fertilizers fertilisers commodities holdings industries airlines airways motors energy steel oil gas petroleum pharmaceuticals pharma logistics systems technologies technology partners capital
  securities telecom telecoms networks studios records mining metals chemicals resources ventures solutions brothers sons media shipping railways lines insurance investments properties estates stores
  breweries brewery electronics semiconductors aerospace aviation defence defense dynamics engineering electric power water utilities software robotics labs laboratories consulting associates advisors advisers analytics research asset management hotels entertainment pictures publishing`),
);

/** Legal forms behind a firm's name; not part of it here. */
export const legalForms: ReadonlySet<string> = new Set(
  words(
    "plc inc ltd llc llp corp gmbh ag kg oy ab asa nv bv spa srl sa se sp oao ooo pao zao pjsc ojsc jsc",
  ),
);

/** In lower case right before a name they say that it is a body's: "the rail operator Nordbane". */
export const bodyDescriptions: ReadonlySet<string> = new Set(
  words(`company firm operator maker producer retailer bank brewer carrier airline supplier manufacturer agency watchdog charity union consultancy broker lender insurer newspaper magazine broadcaster party startup group
  conglomerate miner refiner utility carmaker automaker chipmaker drugmaker shipbuilder planemaker developer contractor subsidiary rival regulator thinktank tank institute website portal channel
  компания компании компанию компанией фирма фирмы группа группы банк банка холдинг концерн концерна корпорация корпорации агентство агентства газета газеты издание издания завод завода предприятие предприятия объединение объединения телеканал телеканала портал портала организация организации фонд фонда ооо оао зао пао ао руп уп чуп`),
);

/** Bodies known by one word, or by their letters. */
export const knownBodies: ReadonlySet<string> = new Set(
  words(`nato unesco unicef imf opec wto osce ecb iaea interpol europol eurostat gazprom rosneft lukoil rosatom belstat rosstat ukrstat belaruskali belneftekhim reuters tass belta interfax bloomberg
  мид мвд мчс фсб фас фнс цб оон нато мвф вто обсе магатэ есв белстат росстат центробанк нацбанк газпром роснефть лукойл росатом беларуськалий белнефтехим минфин минэкономики минэкономразвития минздрав минобороны
  минэнерго минтруд минтруда минсельхоз минсельхозпрод минпром минпромторг минюст минобрнауки минтранс минприроды минцифры евростат еэк евросоюз тасс белта интерфакс`),
);

/** Russian bodies are named with a capital head and a genitive in lower case: "Министерство здравоохранения". */
export const russianBodyStems: readonly string[] = words(
  "министерств комитет агентств служб комисси управлени департамент институт университет академи центр фонд банк союз ассоциаци федераци палат суд прокуратур совет парти инспекци посольств",
);
