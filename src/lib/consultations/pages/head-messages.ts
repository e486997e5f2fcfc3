import { message } from '../../shared/messages.ts';

export const consultation = message({ fr: 'Consultation', en: 'Consultation' });
export const consultations = message({ fr: 'Consultations', en: 'Consultations' });
export const coordination = message({ fr: 'Coordination', en: 'Coordination' });
