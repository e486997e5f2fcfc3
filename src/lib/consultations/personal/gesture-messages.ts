import { message } from '../../shared/messages.ts';

const gestures = {
	profile: message({ fr: 'Votre profil', en: 'Your profile' }),
	supported: message({ fr: 'Contribution soutenue', en: 'Contribution supported' }),
	for: message({ fr: 'Argument pour', en: 'Argument for' }),
	against: message({ fr: 'Argument contre', en: 'Argument against' }),
	created: message({ fr: 'Consultation créée', en: 'Consultation created' }),
	opened: message({ fr: 'Consultation ouverte par vous', en: 'Consultation opened by you' }),
	grouped: message({ fr: 'Textes regroupés en une idée', en: 'Texts grouped into an idea' }),
	followed: message({ fr: 'Suite décidée', en: 'Follow-up decided' })
};
export const gestureLabel = (gesture: keyof typeof gestures): string => gestures[gesture]();
