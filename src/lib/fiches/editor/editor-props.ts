import type { TagField } from '../text/shape.ts';

export type Option = { key: string; label: string };

/** What the page gives to the editor. */
export type FicheEditorProps = {
	documentId: string;
	/** Those whose place it took: what this device holds of them is handed back. */
	formerDocumentIds: readonly string[];
	me: { id: string; displayName: string };
	/** Seals what this device keeps of this account: 32 bytes in base64. */
	deviceKey: string;
	/** Address of the fiche: `/c/<contract>/fiches/<number>`. */
	address: string;
	mayComment: boolean;
	/** The text may still change, and this person takes part in its discussion. */
	maySuggest: boolean;
	/** What may be ticked where the list belongs to the contract. */
	options: Record<Extract<TagField, 'communes' | 'orientations'>, readonly Option[]>;
};
