const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");

/** What people are by trade or to one another. In lower case alone: with a capital "Baker" and "Fisher" are surnames. */
export const occupations: ReadonlySet<string> = new Set(
  words(`skipper captain sailor fisherman pilot astronaut keeper nurse surgeon midwife paramedic firefighter baker butcher carpenter miner welder plumber builder mechanic shopkeeper grocer
  investor shareholder actor actress singer musician composer conductor producer poet novelist painter sculptor curator architect designer programmer coder coach striker goalkeeper midfielder defender
  athlete player champion referee monk priest rabbi imam vicar cardinal nun negotiator mediator ombudsman auditor accountant clerk cashier guard warden ranger physician attache undersecretary councillor
  treasurer backbencher peer veteran refugee migrant survivor widow widower husband wife son daughter brother sister cousin uncle aunt grandmother grandfather friend colleague tenant landlord commuter
  passenger customer shopper voter inspector investigator detective magistrate sheriff constable admiral lieutenant sergeant blogger publisher translator interpreter librarian archivist geographer
  photographer cinematographer demographer oceanographer cartographer filmmaker policymaker lawmaker winemaker shipowner landowner homeowner restaurateur caterer chef waiter waitress barber hairdresser
  hunter forester beekeeper shepherd gardener vet veterinarian dentist optician pharmacist chemist physicist technician mathematician statistician politician electrician musician physician librarian
  headteacher headmaster schoolteacher tutor trainer instructor therapist counsellor councilman councilwoman congressman seafarer trucker stevedore docker postman policeman policewoman serviceman spokesman
  forecaster regulator supervisor superintendent overseer planner campaigner organiser lobbyist fundraiser volunteer nutritionist dietitian
  billionaire millionaire tycoon magnate heir heiress barrister solicitor defendant plaintiff claimant complainant juror foreman coroner registrar presenter broadcaster comedian dancer surveyor
  postmaster publican bookkeeper brewer distiller grower rancher herder courier runner swimmer boxer golfer cricketer footballer jockey winger defector exile nephew niece stepfather stepmother girlfriend boyfriend
  teammate classmate flatmate roommate landlady pathologist programmer hacker gambler lender borrower insurer underwriter`),
);

/** Trades by their ending; shorter words in -ist are verbs as often. */
export const occupationEnding = /(?:\w{4}ist|ologist|ographer|woman)$/;
export const notOccupations: ReadonlySet<string> = new Set(
  words(
    "consist persist subsist checklist shortlist blacklist waitlist communist socialist fascist",
  ),
);
