/**
 * What people choose when fifteen characters are asked of them: the long entries that head lists of leaked passwords, well-known lines, and the examples
 * that advice about passphrases made famous. Written as they compare: lower case, letters and digits only.
 */
export const commonPassphrases: ReadonlySet<string> = new Set(
  `
  correcthorsebatterystaple correcthorsebattery thequickbrownfox thequickbrownfoxjumpsoverthelazydog
  jumpsoverthelazydog tobeornottobethatisthequestion tobeornottobe maytheforcebewithyou iamyourfather
  lukeiamyourfather itwasthebestoftimes callmeishmael onceuponatime inthebeginning twinkletwinklelittlestar
  maryhadalittlelamb humptydumptysatonawall happybirthdaytoyou wewishyouamerrychristmas merrychristmas
  letitbeletitbe allyouneedislove wewillrockyou bohemianrhapsody stairwaytoheaven hotelcalifornia imagineallthepeople
  nevergonnagiveyouup neverevergiveup nevergiveup livelaughlove carpediem venividivici
  cogitoergosum ithinkthereforeiam loremipsumdolorsitamet loremipsum helloworldhelloworld helloworld
  openopensesame opensesame opensesameopensesame abracadabraabracadabra abracadabra supercalifragilistic
  supercalifragilisticexpialidocious winteriscoming valarmorghulis onering onetoringtorulethemall oneringtorulethemall
  myprecious youshallnotpass expectopatronum harrypotter hakunamatata toinfinityandbeyond maytheodds
  maytheoddsbeeverinyourfavor livelongandprosper beammeupscotty houstonwehaveaproblem
  thisismypassword thisismypassphrase thisisapassword thisisapassphrase thisisasecret thisisalongpassword
  thisisalongpassphrase mypasswordispassword mypasswordis mysecretpassword mysecretpassphrase notmypassword
  ihatepasswords iforgotmypassword idontknow idontcare changemechangeme pleasechangeme changethispassword
  pleaseletmein letmeinplease letmeinletmein letmeinnow trustno1trustno1 trustnoone ilovemyfamily ilovemykids ilovemymom
  ilovemydog ilovemycat ilovemyself iloveyouforever iloveyousomuch iloveyoubaby iloveyouiloveyou ilovejesus jesuslovesme
  jesusislord jesuschrist godisgood godislove godblessyou inthenameofgod ourfatherwhoartinheaven thelordismyshepherd
  passwordpassword password123456789 passwordpassword1 administrator administratoradministrator administrator123
  superadministrator rootrootrootroot toortoortoor testtesttesttest qwertyqwertyqwerty asdfasdfasdfasdf
  1q2w3e4r5t6y7u8i9o0p 1q2w3e4r5t6y7u 1q2w3e4r5t6y 1qaz2wsx3edc4rfv 1qaz2wsx3edc q1w2e3r4t5y6 q1w2e3r4t5y6u7i8 zaq12wsxcde34rfv
  zaq1xsw2cde3vfr4 qazwsxedcrfvtgb 123qweasdzxc 123qwe123qwe 123qweasd123qwe 1234qwerasdfzxcv qwerasdfzxcv1234
  31415926535897932384 314159265358979 3141592653589793 271828182845904 112233445566778899 123123123123123 121212121212121
  987654321987654321 147258369147258369 147258369 159753159753
  liverpoolfootballclub manchesterunited realmadridbarcelona newyorkyankees dallascowboys
  privetkakdela ilovemother yalyublyutebya ятебялюблю парольпароль паролья йцукенйцукен любовьлюбовь
  `
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that passwords are made of; what is left without them has to be long enough by itself. */
export const commonWords: readonly string[] = `
  password passwort passwd passphrase parol пароль secret geheim welcome willkommen letmein changeme default access login signin logon
  admin administrator root superuser master manager system server internet computer website studio editor author moderator owner plumbline
  newsroom monitor qwerty qwertz azerty asdf zxcv qazwsx iloveyou loveyou lovely love sunshine princess dragon monkey football
  baseball superman batman starwars pokemon shadow michael jordan charlie whatever freedom google facebook linkedin twitter samsung iphone microsoft
  windows apple android summer winter spring autumn january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday test guest user hello please this that with from your mine
  любовь привет россия беларусь minsk moscow moskva belarus russia 123 321 2023 2024 2025 2026 2027
`
  .split(/\s+/)
  .filter(Boolean);
