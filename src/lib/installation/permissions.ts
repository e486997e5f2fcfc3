type Who = { isAdministrator: boolean };

/** Sees how the installation is, and what it lacks. */
export function maySeeState({ isAdministrator }: Who): boolean {
	return isAdministrator;
}

/** Says who publishes it, and who may begin a contract in it. */
export function maySetInstallation({ isAdministrator }: Who): boolean {
	return isAdministrator;
}

/** Approves, hides and archives contracts; keeps an account out. */
export function mayOversee({ isAdministrator }: Who): boolean {
	return isAdministrator;
}
