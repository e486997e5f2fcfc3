import { isEmail, normalEmail } from '../../../shared/typed/typed-address.ts';
import { safeHref } from '../../../documents/rich/rich-text.ts';

/** The address as it may be kept, or null. « sante.fr » and « a@b.fr » are completed. */
export function linkAddress(typed: string): string | null {
	const address = typed.trim();
	if (address === '' || /[\s\u0000-\u001f]/.test(address)) return null;
	if (safeHref(address) === address) return URL.canParse(address) ? address : null;
	if (isEmail(normalEmail(address))) return `mailto:${normalEmail(address)}`;
	if (/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(\/\S*)?$/i.test(address)) return `https://${address}`;
	return null;
}
