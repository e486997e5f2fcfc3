/** Where a proposed change is: `withdrawn` by its author; accepted or refused by somebody who writes the fiche. */
export type SuggestionState = 'open' | 'accepted' | 'refused' | 'withdrawn';
