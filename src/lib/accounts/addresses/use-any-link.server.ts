import type { Db } from '../../database/database.server.ts';
import { findEmailLink } from '../links/email-links.server.ts';
import { useLinkFromForm, type LinkAnswer } from '../links/use-link-from-form.server.ts';
import { confirmAddressChange, type ChangeAnswer } from './confirm-change.server.ts';

type Form = Parameters<typeof useLinkFromForm>[1];
type AnyAnswer = LinkAnswer | { address: Exclude<ChangeAnswer, 'link-gone'> };

/** The same page and form, for links that sign in and for those by which a mailbox agrees to a change of address. */
export async function useAnyLink(db: Db, form: Form): Promise<AnyAnswer> {
	const purpose = (await findEmailLink(db, form))?.purpose;
	if (purpose !== 'address-before' && purpose !== 'address-after') return useLinkFromForm(db, form);
	const answer = await confirmAddressChange(db, { ...form, purpose });
	return answer === 'link-gone' ? { gone: true } : { address: answer };
}
