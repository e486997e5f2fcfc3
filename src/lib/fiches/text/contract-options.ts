/** An option whose words belong to the contract. */
export type NamedOption = { key: string; label: string };

export type ContractOptions = { communes: NamedOption[]; orientations: NamedOption[] };
