import type { Say } from '#shared/language/public-texts.ts';
import { markup, type Html } from './markup.ts';
import { dialled } from './public-content.ts';
import type { PublicContact, PublicOrganisation } from './public-content.ts';

/** The numbers that are right in every municipality, whether or not its document names them. */
export function nationalNumbers(say: Say): readonly PublicContact[] {
  return [
    { label: say('public.contacts.danger'), phone: '112' },
    { label: say('public.contacts.questions'), phone: '113 13' },
  ];
}

/** Whom to call, the municipality's own numbers last, in its own words. */
export function phoneList({ contacts }: PublicOrganisation, say: Say): Html {
  return markup`<ul class="phones">${nationalNumbers(say).map((contact) => phoneRow(contact, null))}${contacts.map((contact) => phoneRow(contact, 'sv'))}</ul>`;
}

function phoneRow(contact: PublicContact, language: 'sv' | null): Html {
  const label = language === null ? markup`<span>` : markup`<span lang="${language}">`;
  return markup`<li>${label}${contact.label}</span>${phoneLink(contact)}</li>`;
}

export function phoneLink(contact: PublicContact): Html {
  return markup`<a href="tel:${dialled(contact)}">${contact.phone}</a>`;
}

/** The number on which the municipality itself answers; null where it has no public one. */
export function ownNumber({ contacts }: PublicOrganisation): PublicContact | null {
  return contacts[0] ?? null;
}
