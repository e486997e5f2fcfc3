import type { Locale } from '../shared/messages.ts';
import type { InEachLanguage } from '../shared/messages.ts';

const words: InEachLanguage<(p: { url: string }) => string> = {
	fr: ({ url }) => `\n-- \nNe plus recevoir ces courriels :\n${url}\n`,
	en: ({ url }) => `\n-- \nTo stop these e-mails:\n${url}\n`
};

/** At the end of a mail that may be stopped, for whoever reads it where no button shows. */
export function stopFooter(locale: Locale, p: { url: string }): string {
	return words[locale](p);
}
