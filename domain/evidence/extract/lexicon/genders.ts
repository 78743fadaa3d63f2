const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");

/** Women's given names that don't end in -a or -я. */
export const womensNames: ReadonlySet<string> = new Set(
  words(`mary jennifer elizabeth susan karen nancy betty margaret ashley kimberly emily michelle carol dorothy stephanie sharon kathleen amy anne ann shirley helen catherine christine debra rachel carolyn janet heather diane
  ruth julie joyce kelly lauren joan evelyn judith megan cheryl kathryn janice jean alice abigail judy grace denise amber doris marilyn danielle beverly brittany charlotte marie lori claire alison jane kate lucy zoe
  ingrid astrid sigrid solveig mette lone pernille kirsten eleanor marguerite carmen pilar raquel beatriz inês agnes camille céline élisabeth amélie chloé hélène isabelle nathalie sylvie valérie brigitte heike ulrike birgit katrin sabine
  yasmin noor naomi esther hannah poppy niamh siobhan sinead liz sue любовь
  sarah deborah jacqueline madison frances natalie lyubov katalin ágnes kari aino päivi kadri liis ilze anke maryam mariam miriam zainab anjali lakshmi aoife ngozi wangari
  imogen harriet florence beth kathy jill gill ellen eileen maureen pauline louise sophie katie annie rosie millie ellie daisy holly molly polly lily ivy hazel iris violet scarlett robyn jess meg fay faye
  gail gillian vivien vivienne vivian yvonne yvette adele estelle giselle rachael ruby jasmine penelope chloe phoebe daphne hermione jodie leanne joanne suzanne marianne adrienne simone nicole gabrielle
  elise margot colette odette bernadette juliet muriel mabel ethel maud edith gwen gwyneth bronwen carys nerys mairead róisín sinéad orlaith deirdre saoirse ingeborg gudrun hedvig birgitte karin kristin
  gertrud elke silke antje ute inge renate christiane marlene lise liesbeth marijke ilse mercedes dolores isabel maribel ines inez isobel mabel kay wendy mandy tracy stacy kirsty penny jenny sally hilary
  june eve constance patience mei yuko akiko keiko naoko noriko michiko elif aylin merve wren bridget brigid rosemary rosalind winifred hildegard cecily sybil sylvie lesley avril muireann`),
);

/** Men's given names in -a and -я. */
export const mensNamesInA: ReadonlySet<string> = new Set(
  words(
    "joshua nikita ilya mustafa luca andrea nikola abdulla никита илья фома лука кузьма данила joshua kofi raila",
  ),
);

/** Roles and titles that say which. */
export const womensTitles: ReadonlySet<string> = new Set(
  words(
    "mrs ms miss lady madam queen princess chairwoman spokeswoman congresswoman businesswoman councilwoman policewoman actress wife mother sister daughter aunt grandmother widow waitress nun г-жа госпожа pani woman girl",
  ),
);
export const mensTitles: ReadonlySet<string> = new Set(
  words(
    "mr sir lord king prince pope chairman spokesman congressman businessman councilman policeman fisherman postman serviceman actor husband father brother son uncle grandfather widower monk г-н господин pan man boy",
  ),
);
