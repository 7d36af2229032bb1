import type { TemplateIds, TemplateKey } from './model';

/** What a person answered about one template. */
export type ConsentDecision = 'accept' | 'reject' | 'ban';
export type ConsentDecisions = Partial<Record<TemplateKey, ConsentDecision>>;

/** A purpose and the template WeChat asks about. */
export type WantedTemplate = readonly [key: TemplateKey, templateId: string];

function isDecision(answer: unknown): answer is ConsentDecision {
  return answer === 'accept' || answer === 'reject' || answer === 'ban';
}

/** The templates to ask about: of the wanted purposes those that have one. */
export function wantedTemplates(keys: readonly TemplateKey[], templateIds: TemplateIds): WantedTemplate[] {
  return keys.flatMap((key) => {
    const templateId = templateIds[key];
    return templateId ? [[key, templateId] as const] : [];
  });
}

/** What was decided, by purpose; WeChat answers by template id, and with `filter` or nothing where it did not ask. */
export function decisionsOf(wanted: readonly WantedTemplate[], answer: Readonly<Record<string, unknown>>): ConsentDecisions {
  const decisions: ConsentDecisions = {};
  for (const [key, templateId] of wanted) {
    const decision = answer[templateId];
    if (isDecision(decision)) decisions[key] = decision;
  }
  return decisions;
}
