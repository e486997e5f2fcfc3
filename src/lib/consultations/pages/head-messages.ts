import { message } from '../../shared/messages.ts';

export const consultation = message('Consultation', 'Consultation');
export const consultations = message('Consultations', 'Consultations');
export const coordination = message('Coordination', 'Coordination');
