/** One choice of a search form: `any` is the words of « no matter which ». */
export type SearchSelect = {
	name: string;
	label: string;
	any: string;
	chosen: string;
	options: readonly { key: string; label: string }[];
};
