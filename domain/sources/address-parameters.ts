/** Parameters that say how a reader came, never what they read. Names as in an address, small letters. */
const trackingNames = new Set(
  (
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid twclid ttclid igshid igsh li_fat_id yclid ysclid ymclid _openstat " +
    "mc_cid mc_eid mkt_tok _hsenc _hsmi __hssc __hstc __hsfp hsctatracking vero_id vero_conv oly_anon_id oly_enc_id rb_clickid s_cid " +
    "wickedid icid ncid ocid cmpid sr_share xtor at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4 _ga _gl _ke epik srsltid " +
    "wt_mc wt.mc_id pk_campaign pk_kwd pk_source pk_medium piwik_campaign piwik_kwd mtm_campaign mtm_source mtm_medium mtm_keyword " +
    "from_source recommended_by utm guccounter guce_referrer guce_referrer_sig"
  ).split(" "),
);
const trackingPrefix = /^(?:utm_|utm-|hsa_|ga_|stm_|matomo_|mtm_|pk_|iesrc)/;

/** Parameters that mostly say how a reader came, and on some sites what they read: fit to ask about. */
const doubtfulNames = new Set(
  "ref referer referrer ref_src ref_url source from via share shared feature cmp campaign partner smid smtyp spm scid r rss print printable view output outputtype amp mobile m nocache ts".split(
    " ",
  ),
);

export type Parameter = { name: string; value: string };

export function isTracking({ name }: Parameter): boolean {
  const small = name.toLowerCase();
  return trackingNames.has(small) || trackingPrefix.test(small);
}

/** Whether a parameter may be left out when one only asks whether two addresses might lead to the same. */
export function isDoubtful({ name, value }: Parameter): boolean {
  const small = name.toLowerCase();
  // "m=123" names a thing where "m=1" asks for the mobile page.
  if (small === "m" || small === "r" || small === "from") return !/^\d{2,}$/.test(value);
  return doubtfulNames.has(small);
}
