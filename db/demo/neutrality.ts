/** Words that one side or the other would fight over; what a source itself says in such words is reported without them. */
const contested =
  /\b(regime|so-called|annex(?:ed|ation)|brotherly|fraternal|puppet|satellite state|junta|dictator\w*|propagand\w*|occup(?:ied|ation)|absor(?:bed|ption)|historic|unprecedented|colossal|collective West|hostile|enem(?:y|ies)|liberat\w*|provocat\w*|riots?|crackdown|brutal\w*|illegitimate|rigged|obviously|clearly|of course|admittedly|undoubtedly)\b/gi;

export function neutralityBreaches(text: string): string[] {
  return text.match(contested) ?? [];
}
