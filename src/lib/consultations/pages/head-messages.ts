export { consultation, consultations, coordination } from '../../ui/words.ts';
