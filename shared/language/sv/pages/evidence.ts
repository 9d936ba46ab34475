/** The page of proof: signed heads, the key, time stamps, and what an outsider is given. */
export const evidencePage = {
  'evidence.stamp-fault.no-answer': 'svarade inte',
  'evidence.stamp-fault.not-an-answer': 'svaret går inte att läsa',
  'evidence.stamp-fault.refused': 'ville inte stämpla',
  'evidence.stamp-fault.of-another-text': 'stämpeln gäller något annat',
  'evidence.stamp-fault.of-another-question': 'svaret hör till en annan fråga',
  'evidence.stamp-fault.signature-wrong': 'stämpelns underskrift stämmer inte',
  'evidence.stamp-fault.not-for-stamping': 'certifikatet gäller inte tidsstämplar',
  'evidence.stamp-fault.authority-unknown': 'certifikatet leder inte till en betrodd utfärdare',
} as const;
